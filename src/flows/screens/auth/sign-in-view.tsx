'use client'

import { enAuth, enCommon, enMagicLink, enOtp, enSignIn, enSso, useMessages } from '../../../i18n/index.js'
import { Card, Footer, Link } from '../../../ui/index.js'
import { MagicLinkForm } from '../../magic-link/index.js'
import { OtpForm } from '../../otp/index.js'
import { SsoForm } from '../../sso/index.js'
import { AuthHeader } from './auth-header.js'
import { firstMethod, isOffered } from './offered-views.js'
import { OtherWays } from './other-ways.js'
import { PasswordSignIn } from './password-sign-in.js'
import { formProps, sendingProps, type AuthViewProps } from './view-props.js'

/** The way in that is asked for first, with the others around it. */
export function SignInView({ auth, options }: AuthViewProps) {
  const header = <SignInHeader auth={auth} options={options} />
  const footer = <SignInFooter auth={auth} options={options} />
  const shared = { ...formProps(auth, options), header, footer }
  const signUp = isOffered('sign-up', auth.ways) ? () => auth.goTo('sign-up') : undefined
  const sending = { ...sendingProps(auth, options), onSignUp: signUp }
  switch (firstMethod(auth.ways)) {
    case 'password':
      return (
        <PasswordSignIn
          {...shared} {...formProps(auth, options, [auth.ways.identifier])} identifier={auth.ways.identifier} keepSignedIn={options.keepSignedIn} onSignUp={signUp} onForgotPassword={() => auth.goTo('forgot-password')}
          onSignInWithCode={auth.ways.methods.includes('otp') ? () => auth.goTo('otp') : undefined}
        />
      )
    case 'magic-link': return <MagicLinkForm {...shared} {...sending} />
    case 'otp': return <OtpForm {...shared} {...sending} {...formProps(auth, options, auth.ways.codeIdentifiers)} identifiers={auth.ways.codeIdentifiers.slice(0, 1)} />
    case 'sso': return <SsoForm {...shared} />
    case null: return <Card>{header}{footer}</Card>
  }
}

function SignInHeader({ auth, options }: AuthViewProps) {
  const words = useMessages('signIn', enSignIn)
  const subtitles = {
    'password': words.subtitle, 'magic-link': useMessages('magicLink', enMagicLink).subtitle,
    'otp': useMessages('otp', enOtp).subtitle, 'sso': useMessages('sso', enSso).subtitle,
  }
  const { nowhere, sessionEnded } = useMessages('auth', enAuth)
  const method = firstMethod(auth.ways)
  const hasWay = method !== null || auth.ways.providers.length > 0 || auth.ways.methods.length > 0
  return (
    <AuthHeader
      auth={auth} options={options} title={words.title} subtitle={method ? subtitles[method] : hasWay ? words.subtitle : nowhere}
      notice={auth.ended && sessionEnded} providersFor={method ? 'form' : 'nothing'}
    />
  )
}

function SignInFooter({ auth, options }: AuthViewProps) {
  const words = useMessages('common', enCommon)
  return (
    <>
      <OtherWays auth={auth} options={options} />
      {isOffered('sign-up', auth.ways) && <Footer>{words.newHere} <Link onClick={() => auth.goTo('sign-up')}>{words.createAccount}</Link></Footer>}
    </>
  )
}
