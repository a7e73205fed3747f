'use client'

import { enAuth, enCommon, useMessages } from '../../../i18n/index.js'
import { useRedirectOutcome, useSession } from '../../../react/index.js'
import type { RedirectOutcome } from '../../../core/index.js'
import { Card, Header, Medallion, Spinner, Stack, Subtitle, SuccessIcon, Title, VisuallyHidden } from '../../../ui/index.js'
import { AddressText, SignOutButton } from '../../parts/index.js'
import { RedirectNotice } from '../../redirect-outcome/index.js'
import { UpdatePasswordForm } from '../../update-password/index.js'
import { formProps, type AuthViewProps } from './view-props.js'

/** Nobody knows yet who it is, or which ways in there are. */
export function LoadingView() {
  const words = useMessages('common', enCommon)
  return <Stack role="status" data-loading=""><Spinner /><VisuallyHidden>{words.loading}</VisuallyHidden></Stack>
}

/** What a link or a provider has brought the person back with. */
export function RedirectView({ auth, options, outcome }: AuthViewProps & { outcome: RedirectOutcome }) {
  const { dismiss } = useRedirectOutcome()
  const goToSignIn = () => {
    auth.goTo('sign-in')
    dismiss()
  }
  return (
    <RedirectNotice
      {...formProps(auth, options)} outcome={outcome} onSignIn={goToSignIn} onContinue={dismiss} onRetry={auth.retryRedirect}
      onSuccess={({ session }) => { if (session) dismiss() }}
    />
  )
}

/** Choosing a password: after a recovery, after an invitation, or while signed in. */
export function NewPasswordView({ auth, options }: AuthViewProps) {
  const words = useMessages('common', enCommon)
  const { passwordRules, confirmPassword, codeLength, resendAfter, disabled, autoFocus, onError } = options
  return (
    <UpdatePasswordForm
      {...{ passwordRules, confirmPassword, codeLength, resendAfter, disabled, autoFocus, onError }} onViewChange={auth.goTo}
      footer={auth.isSignedIn ? null : <SignOutButton variant="ghost" block>{words.cancel}</SignOutButton>}
    />
  )
}

/** There is nothing left to do here. */
export function SignedInView() {
  const words = useMessages('auth', enAuth)
  const address = useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.user.email || snapshot.user.phone : undefined))
  return (
    <Card>
      <Header>
        <Medallion><SuccessIcon /></Medallion>
        <Title>{words.signedIn}</Title>
        {address && <Subtitle><AddressText message={words.signedInAs} address={address} /></Subtitle>}
      </Header>
      <SignOutButton block />
    </Card>
  )
}
