import { useUser } from 'latchkey'

/** Who is signed in: a form alone shows nothing once it has done its work, for in an app the page changes. */
export function Session() {
  const user = useUser()
  const name = user?.is_anonymous ? 'a guest' : user?.email || user?.phone && `+${user.phone.replace(/^\+/, '')}`
  return <p className="story-session" aria-live="polite" lang="en" dir="ltr">{name && <>Signed in as <strong>{name}</strong>.</>}</p>
}
