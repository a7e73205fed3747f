import { invalidArgument } from '../../errors.js'
import { captcha } from '../../protocol/captcha.js'
import { readSession } from '../../protocol/index.js'
import type { CallOptions, VerifyOtpParams } from '../../types.js'
import type { Parts } from '../parts.js'

/** Signs in, or confirms, with a code or the hash of a mailed link. */
export async function verifyOtp({ request, store }: Parts, params: VerifyOtpParams, { signal }: CallOptions = {}) {
  const ticket = store.ticket()
  const answer = await request({ path: '/verify', ...readParams(params), signal })
  const session = readSession(answer)
  if (!session) return { user: null, session: null }
  const purpose = purposes.find((known) => known === params.type) ?? 'regular'
  await store.replace(session, { ticket, purpose, event: purpose === 'recovery' ? 'PASSWORD_RECOVERY' : 'SIGNED_IN' })
  return { user: session.user, session }
}

const purposes = ['recovery', 'invite'] as const

/** With a hash the server takes nothing but the type; people pass the address along all the same. */
function readParams(params: VerifyOtpParams) {
  if ('token_hash' in params && params.token_hash) return { body: { type: params.type, token_hash: params.token_hash } }
  if (!('token' in params) || !params.token) throw invalidArgument('You must provide a `token` with an email or phone number, or a `token_hash`.')
  const { options, ...code } = params
  return { query: { redirect_to: options?.redirectTo }, body: { ...code, ...captcha(options?.captchaToken) } }
}
