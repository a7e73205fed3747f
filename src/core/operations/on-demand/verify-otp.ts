import { replaceSession } from '../../session/change-session.js'
import type { CallOptions, VerifyOtpParams } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { captcha } from './captcha.js'
import { landingOf } from './landing.js'
import { readUser } from './read-user.js'

/** Signs in, or confirms, with a code or the hash of a mailed link. */
export async function verifyOtp(parts: VerbParts, params: VerifyOtpParams, { signal }: CallOptions = {}) {
  const { request, readSession, store } = parts
  const ticket = store.ticket()
  const answer = await request({ path: '/verify', ...readParams(parts, Object(params)), signal })
  const session = readSession(answer)
  if (!session) return { user: readUser(answer), session }
  await replaceSession(parts, session, { ticket, ...landingOf(params.type) })
  return { user: session.user, session }
}

/** With a hash the server takes nothing but the type; people pass the address along all the same. */
function readParams({ invalidArgument }: VerbParts, params: VerifyOtpParams) {
  if ('token_hash' in params && params.token_hash) return { body: { type: params.type, token_hash: params.token_hash } }
  if (!('token' in params) || !params.token) throw invalidArgument('You must provide a `token` with an email or phone number, or a `token_hash`.')
  const { options, ...code } = params
  return { query: { redirect_to: options?.redirectTo }, body: { ...code, ...captcha(options?.captchaToken) } }
}
