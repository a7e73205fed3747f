import type { ResendParams } from '../../core/index.js'
import type { CodeParams } from './use-code-form.js'

/** How people are told apart: by an email address or a phone number. */
export type IdentifierKind = 'email' | 'phone'

/** Whom a message with a code or a link goes to. */
export type Recipient = { readonly email: string } | { readonly phone: string }

/** What a form with one of the two identifiers holds of them. */
export interface IdentifierValues {
  email?: string | undefined
  phone?: string | undefined
}

/** The two as they were put into a storage, which anybody could have written. */
export function readIdentifierValues(stored: object): IdentifierValues {
  const { email, phone } = { email: undefined, phone: undefined, ...stored }
  return { ...(typeof email === 'string' && { email }), ...(typeof phone === 'string' && { phone }) }
}

/** The address as a person reads it. */
export function addressOf(recipient: Recipient): string {
  return 'email' in recipient ? recipient.email : recipient.phone
}

/** The identifier that a form was filled in with. */
export function recipientOf({ email = '', phone }: IdentifierValues): Recipient {
  return phone === undefined ? { email } : { phone }
}

/** Asks for the message again that confirms a new account. */
export function signUpMessage(recipient: Recipient): ResendParams {
  return 'email' in recipient ? { type: 'signup', email: recipient.email } : { type: 'sms', phone: recipient.phone }
}

/** Redeems the code of the message that confirms a new account. */
export function signUpCode(recipient: Recipient, token: string): CodeParams {
  return 'email' in recipient ? { type: 'signup', email: recipient.email, token } : { type: 'sms', phone: recipient.phone, token }
}
