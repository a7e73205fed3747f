import { SignedIn, SignedOut, SignOutButton, useUser } from 'latchkey'

const Till = () => <p>Hello {useUser()?.email}</p>

/** What the app shows: a till for who is signed in. */
export function Checkout() {
  return (
    <>
      <SignedOut><p>Sign in to pay.</p></SignedOut>
      <SignedIn><Till /><SignOutButton /></SignedIn>
    </>
  )
}
