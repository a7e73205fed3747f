import { github, google, OAuthButton, Stack, useOAuthButtons } from 'latchkey'

/** `OAuthButtons`, put together by hand. */
export function OAuthButtonsByHand() {
  const { providers, signIn, pendingProvider } = useOAuthButtons({ providers: [google, github] })
  return (
    <Stack>
      {providers.map((provider) => <OAuthButton key={provider.id} provider={provider} pending={pendingProvider === provider.id} onClick={() => signIn(provider)} />)}
    </Stack>
  )
}
