'use client'

import { Card } from '../../ui/index.js'
import { SecondFactorView, useMfaChallengeForm } from '../parts/index.js'
import type { MfaChallengeFormProps } from './mfa-challenge-form-props.js'
import { MfaFooter } from './mfa-footer.js'

/** The card of `MfaChallengeForm`, without what looks and words it is given. */
export function MfaChallengeCard({ header, footer, className, disabled, autoFocus, onSignOut, ...options }: MfaChallengeFormProps) {
  const mfaChallengeForm = useMfaChallengeForm(options)
  const { step, factors, chooseAnother } = mfaChallengeForm
  return (
    <Card className={className}>
      <SecondFactorView {...{ mfaChallengeForm, header, disabled, autoFocus }} codeLength={options.codeLength} />
      {footer === undefined
        ? <MfaFooter onChooseAnother={step.name === 'answer' && factors.length > 1 ? chooseAnother : undefined} onSignOut={onSignOut} />
        : footer}
    </Card>
  )
}
