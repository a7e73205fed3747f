import { invalidArgument } from '../../errors.js'
import { captcha } from '../../protocol/captcha.js'
import type { CallOptions } from '../../types.js'
import { callAuthorized } from '../current-session.js'
import type { Parts } from '../parts.js'
import { redirectAddress, withFlow } from './redirect-flow.js'
import { readSent } from './sign-in-with-otp.js'

type Options = CallOptions & { redirectTo?: string; captchaToken?: string }

/** Sends a link and a code to set a new password with. */
export async function resetPasswordForEmail(parts: Parts, email: string, { redirectTo: given, captchaToken, signal }: Options = {}): Promise<object> {
  if (!email) throw invalidArgument('You must provide an email address to reset the password of.')
  return withFlow(parts, { redirectTo: redirectAddress(parts, given), intent: 'recovery' }, async ({ redirectTo, challenge }) => ({
    ...Object(await parts.request({ path: '/recover', query: { redirect_to: redirectTo }, body: { email, ...challenge, ...captcha(captchaToken) }, signal })),
  }))
}

/** Sends the signed-in person a code, which `updateUser` takes as `nonce`. */
export async function reauthenticate(parts: Parts, { signal }: CallOptions = {}) {
  return readSent(await callAuthorized(parts, (token) => parts.request({ method: 'GET', path: '/reauthenticate', token, signal })))
}
