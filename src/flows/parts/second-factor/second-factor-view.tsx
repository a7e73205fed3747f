'use client'

import type { ReactNode } from 'react'
import { ChooseFactor } from './choose-factor.js'
import { FactorAnswer } from './factor-answer.js'
import type { useMfaChallengeForm } from './use-mfa-challenge-form.js'

/** Props of `SecondFactorView`. */
export interface SecondFactorViewProps {
  mfaChallengeForm: ReturnType<typeof useMfaChallengeForm>
  /** In place of the title and the sentence about the factor. */
  header?: ReactNode
  codeLength?: number | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  /** Moves the focus to the title when it appears: after a change of view. @default false */
  isFocused?: boolean | undefined
}

/** Asks for a second factor, or has one chosen. */
export function SecondFactorView({ mfaChallengeForm, header, codeLength, disabled, autoFocus, isFocused = false }: SecondFactorViewProps) {
  const { step, factors, factor, choose } = mfaChallengeForm
  if (step.name === 'choose') return <ChooseFactor factors={factors} disabled={disabled} onChoose={choose} />
  const { hasChosen } = step
  return <FactorAnswer key={factor?.id} {...{ mfaChallengeForm, header, codeLength, disabled }} hasArrived={hasChosen || isFocused} autoFocus={autoFocus ?? hasChosen} />
}
