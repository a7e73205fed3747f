import type { CallOptions, IdTokenCredentials } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { captcha } from './captcha.js'
import { grant, takeSession } from './take-session.js'

const readGrant = ({ options, provider, token, access_token, nonce }: IdTokenCredentials, { signal }: CallOptions, more: object = {}) =>
  grant('id_token', { provider, id_token: token, access_token, nonce, ...more, ...captcha(options?.captchaToken) }, signal)

/** Exchanges a provider's ID token for a session, and makes it current. */
export const signInWithIdToken = async (parts: VerbParts, credentials: IdTokenCredentials, call: CallOptions = {}) =>
  takeSession(parts, readGrant(Object(credentials), call))

/** Adds the account of a provider's ID token to the signed-in person's. */
export const linkIdToken = async (parts: VerbParts, credentials: IdTokenCredentials, call: CallOptions) =>
  takeSession(parts, readGrant(credentials, call, { link_identity: true }), { isAuthorized: true, event: 'USER_UPDATED' })
