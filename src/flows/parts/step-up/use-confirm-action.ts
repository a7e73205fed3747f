'use client'

import { useAction } from '../../../react/index.js'
import type { StepUpProof, StepUpRequest } from './create-step-up.js'

/** Hands a proof to a request, as an action with its pending state and its error. */
export function useConfirmAction<Variables>(request: StepUpRequest, toProof: (variables: Variables) => StepUpProof) {
  return useAction(async (variables: Variables) => {
    const { error } = await request.confirm(toProof(variables))
    if (error) throw error
  }, {})
}
