import { invalidArgument } from '../../errors.js'

type Loose = { email?: unknown; phone?: unknown; password?: unknown }

/** One identifier, and a password: found wrong before any request. */
export function requirePasswordCredentials(credentials: object): void {
  const { email, phone, password } = toLoose(credentials)
  if (!(email || phone) || !password) throw invalidArgument('You must provide either an email or phone number and a password')
  requireOneIdentifier(email, phone)
}

/** Either an e-mail address or a phone number. */
export function requireIdentifier(credentials: object): void {
  const { email, phone } = toLoose(credentials)
  if (!email && !phone) throw invalidArgument('You must provide either an email or phone number.')
  requireOneIdentifier(email, phone)
}

function requireOneIdentifier(email: unknown, phone: unknown): void {
  if (email && phone) throw invalidArgument('You must provide either an email or phone number, not both: leave out `email` or `phone`.')
}

function toLoose(credentials: object): Loose {
  // SAFETY: people who write JavaScript pass anything; each field is then looked at before it is used.
  return ((credentials as Loose | undefined) ?? {})
}
