'use client'

import { enAuth, useMessages } from '../../../i18n/index.js'
import { Button, KeyIcon, MailIcon, MessageIcon, Row } from '../../../ui/index.js'
import { AnonymousButton } from '../../guest/index.js'
import type { AuthProps } from './auth-props.js'
import { firstMethod, otherWays } from './offered-views.js'
import type { AuthState } from './use-auth.js'
import type { WaysIn } from './ways-in.js'

const icons = { 'magic-link': <MailIcon size="small" />, 'otp': <MessageIcon size="small" />, 'sso': <KeyIcon size="small" /> }

/** The ways in beside the one that the sign-in view asks for, and going on as a guest. */
export function OtherWays({ auth, options }: { auth: AuthState; options: AuthProps }) {
  const words = useMessages('auth', enAuth)
  const { captcha, metadata, disabled, onError } = options
  const ways = otherWays(auth.ways)
  const label = { 'magic-link': words.magicLink, 'otp': secondCodeIdentifier(auth.ways) === 'phone' ? words.phoneCode : words.emailCode, 'sso': words.sso }
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

/** Where a code goes that is asked for beside the sign-in view: not where that view itself sends one. */
export function secondCodeIdentifier(ways: WaysIn) {
  const [first, second] = ways.codeIdentifiers
  return firstMethod(ways) === 'otp' ? second ?? first : first
}
