'use client'

import { ForgotPasswordForm } from '../../forgot-password/index.js'
import { MfaChallengeForm } from '../../mfa-challenge/index.js'
import { VerifyOtpForm } from '../../verify-otp/index.js'
import { LoadingView, NewPasswordView, RedirectView, SignedInView } from './session-views.js'
import { SignInView } from './sign-in-view.js'
import { formProps, type AuthViewProps } from './view-props.js'
import { MagicLinkView, OtpView, SignUpView, SsoView } from './way-view.js'

/** The one view of the card that is due. */
export function AuthViewContent({ auth, options }: AuthViewProps) {
  const { screen } = auth
  const view = { auth, options }
  switch (screen.name) {
    case 'loading': return <LoadingView />
    case 'redirect': return <RedirectView {...view} outcome={screen.outcome} />
    case 'signed-in': return <SignedInView />
    case 'sign-in': return <SignInView {...view} />
    case 'sign-up': return <SignUpView {...view} />
    case 'magic-link': return <MagicLinkView {...view} />
    case 'otp': return <OtpView {...view} />
    case 'sso': return <SsoView {...view} />
    case 'verify': return <VerifyOtpForm {...formProps(auth, options)} />
    case 'forgot-password':
      return <ForgotPasswordForm {...formProps(auth, options)} redirectTo={options.redirectTo} passwordRules={options.passwordRules} confirmPassword={options.confirmPassword} onViewChange={auth.goTo} />
    case 'update-password': case 'invite': return <NewPasswordView {...view} />
    case 'second-factor': return <MfaChallengeForm {...formProps(auth, options)} />
    default: return screen satisfies never
  }
}
