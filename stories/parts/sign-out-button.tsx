import { Button, FormAlert, Stack, ThemeRoot, useSignOutButton } from 'latchkey'

/** `SignOutButton`, put together by hand: a test shows that it is the same. */
export function SignOutButtonByHand() {
  const { signOut, isPending, message } = useSignOutButton()
  return (
    <ThemeRoot>
      <Stack data-tight="">
        <FormAlert message={message} onAction={{ retry: signOut }} />
        <Button variant="outline" pending={isPending} pendingLabel="Signing out…" onClick={signOut}>Sign out</Button>
      </Stack>
    </ThemeRoot>
  )
}
