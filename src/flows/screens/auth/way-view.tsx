'use client'

import type { ReactNode } from 'react'
import { enMagicLink, enOtp, enSignUp, enSso, useMessages } from '../../../i18n/index.js'
import { Footer, Link } from '../../../ui/index.js'
import { MagicLinkForm } from '../../magic-link/index.js'
import { OtpForm } from '../../otp/index.js'
import { SignUpForm } from '../../sign-up/index.js'
import { SsoForm } from '../../sso/index.js'
import { AuthHeader } from './auth-header.js'
import { firstMethod, otherCodeIdentifiers } from './offered-views.js'
import { formProps, sendingProps, type AuthViewProps } from './view-props.js'

/** Making an account with a password. */
export function SignUpView({ auth, options }: AuthViewProps) {
  const words = useMessages('signUp', enSignUp)
  const { termsUrl, privacyUrl, passwordRules, confirmPassword, metadata, redirectTo, channels } = options
  return (
    <SignUpForm
      {...formProps(auth, options, [auth.ways.identifier])} {...{ termsUrl, privacyUrl, passwordRules, confirmPassword, metadata }} identifier={auth.ways.identifier} emailRedirectTo={redirectTo}
      channel={channels?.[0]} requiresConsent={termsUrl !== undefined || privacyUrl !== undefined} onViewChange={auth.goTo}
      header={<AuthHeader auth={auth} options={options} title={words.title} subtitle={words.subtitle} providersFor="form" />}
    />
  )
}

/** Signing in with a link. */
export function MagicLinkView({ auth, options }: AuthViewProps) {
  const words = useMessages('magicLink', enMagicLink)
  return (
    <MagicLinkForm
      {...formProps(auth, options)} {...sendingProps(auth, options)} onSignUp={auth.ways.isOpen ? () => auth.goTo('sign-up') : undefined}
      header={<AuthHeader auth={auth} options={options} title={words.title} subtitle={words.subtitle} />} footer={<WayBack auth={auth} options={options} />}
    />
  )
}

/** Signing in with a code: to either place where the sign-in view does not send one itself. */
export function OtpView({ auth, options }: AuthViewProps) {
  const words = useMessages('otp', enOtp)
  const isBesidePassword = firstMethod(auth.ways) === 'password'
  const identifiers = otherCodeIdentifiers(auth.ways)
  const title = identifiers.includes('email') ? words.title : words.phoneTitle
  return (
    <OtpForm
      {...formProps(auth, options, identifiers)} {...sendingProps(auth, options)} identifiers={identifiers}
      onSignUp={auth.ways.isOpen ? () => auth.goTo('sign-up') : undefined} onSignIn={() => auth.goTo('sign-in')}
      header={<AuthHeader auth={auth} options={options} title={title} subtitle={words.subtitle} />}
      footer={isBesidePassword ? undefined : <WayBack auth={auth} options={options} />}
    />
  )
}

/** Signing in through an organisation. */
export function SsoView({ auth, options }: AuthViewProps) {
  const words = useMessages('sso', enSso)
  return (
    <SsoForm
      {...formProps(auth, options)} redirectTo={options.redirectTo}
      header={<AuthHeader auth={auth} options={options} title={words.title} subtitle={words.subtitle} />} footer={<WayBack auth={auth} options={options} />}
    />
  )
}

/** The way back to the sign-in view. */
function WayBack({ auth }: AuthViewProps): ReactNode {
  const words = useMessages('otp', enOtp)
  const { otherWay } = useMessages('sso', enSso)
  return <Footer><Link onClick={() => auth.goTo('sign-in')}>{firstMethod(auth.ways) === 'password' ? words.usePassword : otherWay}</Link></Footer>
}
