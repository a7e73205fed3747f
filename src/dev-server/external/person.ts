import { sortKeys } from '../account/users.js'
import type { Metadata } from '../state/index.js'

export interface ProvidedEmail {
  readonly email: string
  readonly isVerified: boolean
  readonly isPrimary: boolean
}

/** Somebody as a provider knows them; `claims` are what becomes the data of their identity. */
export interface ExternalPerson {
  readonly emails: readonly ProvidedEmail[]
  readonly claims: Metadata
}

/** The address that counts among those a provider told: the primary one, else the last. */
export function settleEmail({ emails, claims }: ExternalPerson): ExternalPerson {
  const chosen = emails.find((email) => email.isPrimary) ?? emails.at(-1)
  const settled = chosen ? { email: chosen.email, email_verified: chosen.isVerified } : { email_verified: false }
  return { emails, claims: { ...claims, ...settled } }
}

/** What is kept of the claims: whatever says nothing is left out, but whether address and number are verified is always said. */
export function toIdentityData(claims: Metadata): Metadata {
  const told = Object.entries(claims).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== 0 && value !== false)
  return sortKeys({ email_verified: false, phone_verified: false, ...Object.fromEntries(told) })
}

/** The provider's id of the person. */
export function subjectOf({ claims }: ExternalPerson): string {
  return typeof claims['sub'] === 'string' ? claims['sub'] : ''
}
