import { captcha } from '../../protocol/captcha.js'
import type { CallOptions, OtpCredentials } from '../../types.js'
import { requireIdentifier } from './check-arguments.js'
import type { Parts } from '../parts.js'
import { redirectAddress, withFlow } from './redirect-flow.js'

/** Sends a code, and by e-mail a link, to sign in with. */
export async function signInWithOtp(parts: Parts, credentials: OtpCredentials, { signal }: CallOptions = {}) {
  requireIdentifier(credentials)
  const { data = {}, shouldCreateUser = true, captchaToken } = credentials.options ?? {}
  const body = { data, create_user: shouldCreateUser, ...captcha(captchaToken) }
  if ('phone' in credentials && credentials.phone) {
    return readSent(await parts.request({ path: '/otp', body: { phone: credentials.phone, ...body, channel: credentials.options?.channel ?? 'sms' }, signal }))
  }
  const { email, emailRedirectTo }: { email?: string; emailRedirectTo?: string } = { email: '', ...credentials, ...credentials.options }
  return withFlow(parts, { redirectTo: redirectAddress(parts, emailRedirectTo, 'emailRedirectTo'), intent: 'sign-in' }, async ({ redirectTo, challenge }) =>
    readSent(await parts.request({ path: '/otp', query: { redirect_to: redirectTo }, body: { email, ...body, ...challenge }, signal })))
}

/** What a call gives that only sends a message. */
export function readSent(answer: unknown): { user: null; session: null; messageId?: string | null } {
  const messageId = typeof answer === 'object' && answer !== null && 'message_id' in answer ? answer.message_id : undefined
  return { user: null, session: null, ...(typeof messageId === 'string' && { messageId }) }
}
