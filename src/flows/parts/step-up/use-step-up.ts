'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { createStepUp, type StepUpRequest, type StepUpRunner } from './create-step-up.js'

/** What `useStepUp` gives. */
export interface StepUp extends Pick<StepUpRunner, 'run'> {
  /** What the person is asked for now: `<StepUpDialog stepUp={stepUp} />` asks it, or markup of your own. */
  readonly request: StepUpRequest | null
}

/** Runs actions for which the server may ask for a code, the current password or the second factor; asks the person, then runs them again. */
export function useStepUp(): StepUp {
  const [runner] = useState(createStepUp)
  const request = useSyncExternalStore(runner.subscribe, runner.getRequest, nobodyAsked)
  useEffect(() => runner.attend(), [runner])
  return { run: runner.run, request }
}

const nobodyAsked = () => null
