'use client'

import { enCommon, enMfaChallenge, useMessages } from '../../../i18n/index.js'
import { Link, Row } from '../../../ui/index.js'
import { SecondFactorView, useMfaChallengeForm } from '../second-factor/index.js'
import type { useNewPassword } from './use-new-password.js'

/** Props of `NewPasswordFactor`. */
export interface NewPasswordFactorProps {
  newPassword: Pick<ReturnType<typeof useNewPassword>, 'back' | 'resume'>
  codeLength?: number | undefined
  disabled?: boolean | undefined
}

/** Asks for the second factor before the server takes a new password. */
export function NewPasswordFactor({ newPassword, codeLength, disabled }: NewPasswordFactorProps) {
  const words = useMessages('mfaChallenge', enMfaChallenge)
  const common = useMessages('common', enCommon)
  const mfaChallengeForm = useMfaChallengeForm({ codeLength, onSuccess: newPassword.resume })
  const { step, factors, chooseAnother } = mfaChallengeForm
  return (
    <>
      <SecondFactorView {...{ mfaChallengeForm, codeLength, disabled }} isFocused />
      <Row data-align="center">
        {step.name === 'answer' && factors.length > 1 && <Link onClick={chooseAnother}>{words.another}</Link>}
        <Link onClick={newPassword.back}>{common.back}</Link>
      </Row>
    </>
  )
}
