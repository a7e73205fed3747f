import type { CallOptions, OtpCredentials } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { captcha } from './captcha.js'
import { requireIdentifier } from './check-arguments.js'
import { sendMail } from './redirect-flow.js'

/** Sends a code, and by e-mail a link, to sign in with. */
export async function signInWithOtp(parts: VerbParts, credentials: OtpCredentials, { signal }: CallOptions = {}) {
  requireIdentifier(parts, credentials)
  const { data = {}, shouldCreateUser = true, captchaToken } = credentials.options ?? {}
  const body = { data, create_user: shouldCreateUser, ...captcha(captchaToken) }
  if ('phone' in credentials && credentials.phone) {
    return readSent(await parts.request({ path: '/otp', body: { phone: credentials.phone, ...body, channel: credentials.options?.channel ?? 'sms' }, signal }))
  }
  const { email, emailRedirectTo }: { email?: string; emailRedirectTo?: string } = { email: '', ...credentials, ...credentials.options }
  return readSent(await sendMail(parts, { to: emailRedirectTo, option: 'emailRedirectTo', intent: 'sign-in' }, { path: '/otp', body: { email, ...body }, signal }))
}

/** What a call gives that only sends a message. */
export function readSent(answer: unknown): { user: null; session: null; messageId?: string | null } {
  const messageId: unknown = Object(answer).message_id
  return { user: null, session: null, ...(typeof messageId === 'string' && { messageId }) }
}
