import type { VerbParts } from '../verb-parts.js'

type Loose = { email?: unknown; phone?: unknown; password?: unknown }

/** One identifier, and a password: found wrong before any request. */
export function requirePasswordCredentials(parts: VerbParts, credentials: object): void {
  const { email, phone, password } = toLoose(credentials)
  if (!(email || phone) || !password) throw parts.invalidArgument('You must provide either an email or phone number and a password')
  requireIdentifier(parts, credentials)
}

/** Either an e-mail address or a phone number. */
export function requireIdentifier({ invalidArgument }: VerbParts, credentials: object): void {
  const { email, phone } = toLoose(credentials)
  if (!email && !phone) throw invalidArgument('You must provide either an email or phone number.')
  if (email && phone) throw invalidArgument('You must provide either an email or phone number, not both: leave out `email` or `phone`.')
}

function toLoose(credentials: object): Loose {
  // SAFETY: people who write JavaScript pass anything; each field is then looked at before it is used.
  return ((credentials as Loose | undefined) ?? {})
}
