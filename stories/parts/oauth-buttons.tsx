import { FormAlert, github, google, OAuthButton, Stack, ThemeRoot, useOAuthButtons } from 'latchkey'

/** `OAuthButtons`, put together by hand: a test shows that it is the same. */
export function OAuthButtonsByHand() {
  const { providers, signIn, pendingProvider, lastProvider, message, retry } = useOAuthButtons({ providers: [google, github] })
  return (
    <ThemeRoot>
      <Stack role="group" aria-label="Sign in with another account">
        <FormAlert message={message} onAction={{ retry }} />
        <Stack data-tight="">
          {providers.map((provider) => (
            <OAuthButton key={provider.id} provider={provider} isPending={pendingProvider === provider.id} isLastUsed={provider.id === lastProvider} onClick={() => signIn(provider)} />
          ))}
        </Stack>
      </Stack>
    </ThemeRoot>
  )
}
