import { Button, useSignOutButton } from 'latchkey'

/** `SignOutButton`, put together by hand. */
export function SignOutButtonByHand() {
  const { signOut, isPending } = useSignOutButton()
  return <Button variant="outline" pending={isPending} pendingLabel="Signing out…" onClick={signOut}>Sign out</Button>
}
