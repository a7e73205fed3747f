import { invalidArgument } from '../errors.js'
import { captcha } from '../protocol/index.js'
import type { CallOptions, ResendParams } from '../types.js'
import type { Parts } from './parts.js'

/** Sends a code or link once more. */
export async function resend({ request }: Parts, params: ResendParams, { signal }: CallOptions = {}) {
  const { email, phone, type } = { email: '', phone: '', ...params }
  if ((!email && !phone) || !type) throw invalidArgument('You must provide either an email or phone number and a type')
  const options: { emailRedirectTo?: string; captchaToken?: string } = params.options ?? {}
  const body = { type, ...(email ? { email } : { phone }), ...captcha(options.captchaToken) }
  return readSent(await request({ path: '/resend', query: { redirect_to: options.emailRedirectTo }, body, signal }))
}

/** What a call gives that only sends a message. */
export function readSent(answer: unknown): { user: null; session: null; messageId?: string | null } {
  const messageId = typeof answer === 'object' && answer !== null && 'message_id' in answer ? answer.message_id : undefined
  return { user: null, session: null, ...(typeof messageId === 'string' && { messageId }) }
}
