import { captcha } from '../../protocol/captcha.js'
import { requestToken } from '../../protocol/index.js'
import type { CallOptions, IdTokenCredentials } from '../../types.js'
import { callAuthorized } from '../current-session.js'
import type { Parts } from '../parts.js'

const readGrant = ({ options, provider, token, access_token, nonce }: IdTokenCredentials, more: object = {}) =>
  ({ type: 'id_token', body: { provider, id_token: token, access_token, nonce, ...more, ...captcha(options?.captchaToken) } }) as const

/** Exchanges a provider's ID token for a session, and makes it current. */
export async function signInWithIdToken({ request, store }: Parts, credentials: IdTokenCredentials, { signal }: CallOptions = {}) {
  const ticket = store.ticket()
  const session = await requestToken(request, readGrant(credentials), { signal })
  await store.replace(session, { ticket })
  return { user: session.user, session }
}

/** Adds the account of a provider's ID token to the signed-in person's. */
export async function linkIdToken(parts: Parts, credentials: IdTokenCredentials, { signal }: CallOptions = {}) {
  const ticket = parts.store.ticket()
  const session = await callAuthorized(parts, (token) => requestToken(parts.request, readGrant(credentials, { link_identity: true }), { token, signal }))
  await parts.store.replace(session, { ticket, event: 'USER_UPDATED' })
  return { user: session.user, session }
}
