import type { CallOptions } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { captcha } from './captcha.js'
import { sendMail } from './redirect-flow.js'
import { readSent } from './sign-in-with-otp.js'
import { callWithToken } from './call-with-token.js'

type Options = CallOptions & { redirectTo?: string; captchaToken?: string }

/** Sends a link and a code to set a new password with. */
export async function resetPasswordForEmail(parts: VerbParts, email: string, { redirectTo, captchaToken, signal }: Options = {}): Promise<object> {
  if (!email) throw parts.invalidArgument('You must provide an email address to reset the password of.')
  return { ...Object(await sendMail(parts, { to: redirectTo, intent: 'recovery' }, { path: '/recover', body: { email, ...captcha(captchaToken) }, signal })) }
}

/** Sends the signed-in person a code, which `updateUser` takes as `nonce`. */
export const reauthenticate = async (parts: VerbParts, { signal }: CallOptions = {}) =>
  readSent(await callWithToken(parts, { method: 'GET', path: '/reauthenticate', signal }))
