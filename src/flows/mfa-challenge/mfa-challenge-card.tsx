'use client'

import { Card } from '../../ui/index.js'
import { ChooseFactor } from './choose-factor.js'
import { FactorAnswer } from './factor-answer.js'
import type { MfaChallengeFormProps } from './mfa-challenge-form-props.js'
import { MfaFooter } from './mfa-footer.js'
import { useMfaChallengeForm } from './use-mfa-challenge-form.js'

/** The card of `MfaChallengeForm`, without what looks and words it is given. */
export function MfaChallengeCard({ header, footer, className, disabled, autoFocus, onSignOut, ...options }: MfaChallengeFormProps) {
  const mfaChallengeForm = useMfaChallengeForm(options)
  const { step, factors, factor, choose, chooseAnother } = mfaChallengeForm
  const hasChosen = step.name === 'answer' && step.hasChosen
  return (
    <Card className={className}>
      {step.name === 'choose'
        ? <ChooseFactor factors={factors} disabled={disabled} onChoose={choose} />
        : <FactorAnswer key={factor?.id} {...{ mfaChallengeForm, header, disabled, hasChosen }} codeLength={options.codeLength} autoFocus={autoFocus ?? hasChosen} />}
      {footer === undefined
        ? <MfaFooter onChooseAnother={step.name === 'answer' && factors.length > 1 ? chooseAnother : undefined} onSignOut={onSignOut} />
        : footer}
    </Card>
  )
}
