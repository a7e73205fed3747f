import type { CallOptions, ResendParams } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { captcha } from './captcha.js'
import { sendMail } from './redirect-flow.js'
import { readSent } from './sign-in-with-otp.js'

/** Sends a code or link once more. */
export async function resend(parts: VerbParts, params: ResendParams, { signal }: CallOptions = {}) {
  const { email, phone, type, options }: { email?: string; phone?: string; type: string; options?: { emailRedirectTo?: string; captchaToken?: string } } = Object(params)
  if ((!email && !phone) || !type) throw parts.invalidArgument('You must provide either an email or phone number and a type')
  const call = { path: '/resend', body: { ...(email ? { email } : { phone }), type, ...captcha(options?.captchaToken) }, signal }
  const note = { to: options?.emailRedirectTo, option: 'emailRedirectTo', intent: type === 'signup' ? 'sign-up' : 'email-change' } as const
  return readSent(await (email ? sendMail(parts, note, call) : parts.request(call)))
}
