import { captcha } from '../../protocol/captcha.js'
import { requestToken } from '../../protocol/index.js'
import type { CallOptions, PasswordCredentials, Session, WeakPassword } from '../../types.js'
import { requirePasswordCredentials } from './check-arguments.js'
import type { Parts } from '../parts.js'

/** Exchanges an e-mail address or phone number and a password for a session, and makes it current. */
export async function signInWithPassword({ request, store }: Parts, credentials: PasswordCredentials, { signal }: CallOptions = {}) {
  requirePasswordCredentials(credentials)
  const ticket = store.ticket()
  const { options, ...secrets } = credentials
  const session: Session & { weak_password?: WeakPassword | null } =
    await requestToken(request, { type: 'password', body: { ...secrets, ...captcha(options?.captchaToken) } }, { signal })
  await store.replace(session, { ticket })
  return { user: session.user, session, ...(session.weak_password && { weakPassword: session.weak_password }) }
}
