import {
  Button, Card, CardHeader, Header, Medallion, MfaChallengeForm, RedirectNotice, Spinner, Stack, Title, UpdatePasswordForm, useAuthCallback, type AuthCallbackOptions,
} from 'latchkey'

/** `AuthCallback`, put together by hand: a test shows that it is the same. */
export function AuthCallbackByHand(options: AuthCallbackOptions) {
  const { screen, retry, signIn, dismiss } = useAuthCallback(options)
  switch (screen.name) {
    case 'redirect':
      return (
        <RedirectNotice
          outcome={screen.outcome} onSignIn={signIn} onContinue={dismiss} onRetry={retry}
          onSuccess={({ session }) => { if (session) dismiss() }}
        />
      )
    case 'update-password': return <UpdatePasswordForm />
    case 'second-factor': return <MfaChallengeForm />
    case 'nothing':
      return (
        <Card>
          <CardHeader title="There is nothing to finish here" subtitle="Sign in to go on." />
          <Stack><Button variant="primary" block onClick={signIn}>Sign in</Button></Stack>
        </Card>
      )
    default: return <Card aria-busy><div role="status"><Header><Medallion><Spinner /></Medallion><Title>Signing you in…</Title></Header></div></Card>
  }
}
