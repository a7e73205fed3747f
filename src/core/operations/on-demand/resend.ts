import { invalidArgument } from '../../errors.js'
import { captcha } from '../../protocol/captcha.js'
import type { CallOptions, ResendParams } from '../../types.js'
import type { Parts } from '../parts.js'
import { redirectAddress, withFlow } from './redirect-flow.js'
import { readSent } from './sign-in-with-otp.js'

/** Sends a code or link once more. */
export async function resend(parts: Parts, params: ResendParams, { signal }: CallOptions = {}) {
  const { email, phone, type, options = {} }: { email?: string; phone?: string; type: string; options?: { emailRedirectTo?: string; captchaToken?: string } } = params
  if ((!email && !phone) || !type) throw invalidArgument('You must provide either an email or phone number and a type')
  const body = { type, ...captcha(options.captchaToken) }
  if (!email) return readSent(await parts.request({ path: '/resend', body: { phone, ...body }, signal }))
  const note = { redirectTo: redirectAddress(parts, options.emailRedirectTo, 'emailRedirectTo'), intent: type === 'signup' ? 'sign-up' : 'email-change' } as const
  return withFlow(parts, note, async ({ redirectTo, challenge }) =>
    readSent(await parts.request({ path: '/resend', query: { redirect_to: redirectTo }, body: { email, ...body, ...challenge }, signal })))
}
