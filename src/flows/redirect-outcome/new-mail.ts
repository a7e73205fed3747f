import type { AuthClient, AuthErrorLike } from '../../core/index.js'
import type { CodeParams } from '../parts/index.js'

/** The mail that takes the place of a link that has gone to waste. */
export type NewMail = 'sign-in' | 'sign-up' | 'recovery' | 'email-change'

/** Whom to send it to. */
export interface NewMailRequest {
  email: string
  captchaToken?: string | undefined
}

/** Has the server send it. */
export function sendNewMail(client: AuthClient, mail: NewMail, { email, captchaToken }: NewMailRequest): Promise<{ data: unknown; error: AuthErrorLike | null }> {
  const options = captchaToken === undefined ? {} : { captchaToken }
  switch (mail) {
    case 'sign-in': return client.signInWithOtp({ email, options: { shouldCreateUser: false, ...options } })
    case 'sign-up': return client.resend({ type: 'signup', email, options })
    case 'email-change': return client.resend({ type: 'email_change', email, options })
    case 'recovery': return client.resetPasswordForEmail(email, options)
    default: return mail satisfies never
  }
}

const codeTypes = { 'sign-in': 'email', 'sign-up': 'signup', 'recovery': 'recovery', 'email-change': 'email_change' } as const

/** What the code of that mail is of. */
export function newMailCode(mail: NewMail, { email, token }: { email: string; token: string }): CodeParams {
  return { email, token, type: codeTypes[mail] }
}
