'use client'

import { enOtp, useMessages } from '../../i18n/index.js'
import { Footer, Link, Row } from '../../ui/index.js'
import type { IdentifierKind } from '../parts/index.js'

/** The other ways than this code; nothing where there is none. */
export function OtpFooter({ otherIdentifier, onChangeIdentifier, onSignIn }: {
  otherIdentifier: IdentifierKind | null
  onChangeIdentifier: (identifier: IdentifierKind) => void
  onSignIn: (() => void) | undefined
}) {
  const words = useMessages('otp', enOtp)
  if (!otherIdentifier && !onSignIn) return null
  return (
    <Footer>
      <Row data-align="center">
        {otherIdentifier && <Link onClick={() => onChangeIdentifier(otherIdentifier)}>{otherIdentifier === 'email' ? words.useEmail : words.usePhone}</Link>}
        {onSignIn && <Link onClick={onSignIn}>{words.usePassword}</Link>}
      </Row>
    </Footer>
  )
}
