import type { CallOptions, PasswordCredentials, Session, WeakPassword } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { captcha } from './captcha.js'
import { requirePasswordCredentials } from './check-arguments.js'
import { grant, takeSession } from './take-session.js'

/** Exchanges an e-mail address or phone number and a password for a session, and makes it current. */
export async function signInWithPassword(parts: VerbParts, credentials: PasswordCredentials, { signal }: CallOptions = {}) {
  requirePasswordCredentials(parts, credentials)
  const { options, ...secrets } = credentials
  const { user, session }: { user: Session['user']; session: Session & { weak_password?: WeakPassword | null } } =
    await takeSession(parts, grant('password', { ...secrets, ...captcha(options?.captchaToken) }, signal))
  return { user, session, ...(session.weak_password?.reasons?.length && { weakPassword: session.weak_password }) }
}
