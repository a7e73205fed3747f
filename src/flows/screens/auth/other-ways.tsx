'use client'

import { enAuth, useMessages, type Messages } from '../../../i18n/index.js'
import { Button, KeyIcon, MailIcon, MessageIcon, Row } from '../../../ui/index.js'
import { AnonymousButton } from '../../guest/index.js'
import type { IdentifierKind } from '../../parts/index.js'
import type { AuthProps } from './auth-props.js'
import { firstMethod, otherCodeIdentifiers, otherWays } from './offered-views.js'
import type { AuthState } from './use-auth.js'

const icons = { 'magic-link': <MailIcon size="small" />, 'otp': <MessageIcon size="small" />, 'sso': <KeyIcon size="small" /> }

/** The ways in beside the one that the sign-in view asks for, and going on as a guest. */
export function OtherWays({ auth, options }: { auth: AuthState; options: AuthProps }) {
  const words = useMessages('auth', enAuth)
  const { captcha, metadata, disabled, onError } = options
  const ways = otherWays(auth.ways)
  const label = { 'magic-link': words.magicLink, 'otp': codeLabel(otherCodeIdentifiers(auth.ways), words), 'sso': words.sso }
  return (
    <>
      {ways.length > 0 && (
        <Row data-align="center">
          {ways.map((way) => (
            <Button key={way} variant="ghost" size="small" icon={icons[way]} disabled={disabled} onClick={() => auth.goTo(way)}>{label[way]}</Button>
          ))}
        </Row>
      )}
      {auth.ways.methods.includes('anonymous') && <AnonymousButton {...{ captcha, metadata, disabled, onError }} variant={firstMethod(auth.ways) ? 'ghost' : 'outline'} />}
    </>
  )
}

function codeLabel(identifiers: readonly IdentifierKind[], words: Messages['auth']): string {
  if (identifiers.length > 1) return words.anyCode
  return identifiers[0] === 'phone' ? words.phoneCode : words.emailCode
}
