'use client'

import { FormAlert } from '../../form/index.js'
import { enCommon, enMfaChallenge, useMessages } from '../../i18n/index.js'
import { Footer, Link, Row } from '../../ui/index.js'
import { useSignOutButton } from '../parts/index.js'

/** The ways past this second factor: another one, or out. */
export function MfaFooter({ onChooseAnother, onSignOut }: { onChooseAnother: (() => void) | undefined; onSignOut: (() => void) | undefined }) {
  const words = useMessages('mfaChallenge', enMfaChallenge)
  const common = useMessages('common', enCommon)
  const { signOut, isPending, message } = useSignOutButton({ onSuccess: onSignOut })
  return (
    <Footer>
      <FormAlert message={message} onAction={{ retry: signOut }} />
      <Row data-align="center">
        {onChooseAnother && <Link onClick={onChooseAnother}>{words.another}</Link>}
        <Link onClick={signOut} aria-disabled={isPending || undefined}>{isPending ? common.signingOut : common.signOut}</Link>
      </Row>
    </Footer>
  )
}
