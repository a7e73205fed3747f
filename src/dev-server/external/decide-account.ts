import { findIdentity, findUserByEmail } from '../account/users.js'
import type { ServerState } from '../server-state.js'
import type { IdentityRecord, UserRecord } from '../state/index.js'
import { subjectOf, type ExternalPerson } from './person.js'

/** The address that a new account would get, and whether somebody vouches for it. */
export interface CandidateEmail {
  readonly email: string
  readonly isVerified: boolean
}

export type AccountDecision =
  | { readonly kind: 'exists'; readonly user: UserRecord; readonly identity: IdentityRecord; readonly candidate: CandidateEmail }
  | { readonly kind: 'link'; readonly user: UserRecord; readonly candidate: CandidateEmail }
  | { readonly kind: 'create'; readonly candidate: CandidateEmail; readonly domain: string }
  | { readonly kind: 'ambiguous'; readonly domain: string }

interface Question {
  readonly provider: string
  readonly person: ExternalPerson
  readonly aud: string
}

/** Whose account it is: the identity's own, that of a verified address, or a new one. */
export function decideAccount(server: ServerState, { provider, person, aud }: Question): AccountDecision {
  const candidate = findCandidate(person)
  const identity = findIdentity(server, provider, subjectOf(person))
  const owner = identity && server.store.users.get(identity.userId)
  if (identity && owner) return { kind: 'exists', user: owner, identity, candidate: { ...candidate, email: owner.email } }
  const domain = linkingDomain(server, provider)
  const verified = person.emails.filter((email) => email.isVerified || server.config.mailerAutoconfirm).map((email) => email.email.toLowerCase())
  if (verified.length === 0) {
    const isTaken = candidate.email !== '' && isKnown(server, candidate.email, aud)
    return { kind: 'create', domain, candidate: isTaken ? { ...candidate, email: '' } : candidate }
  }
  const users = findSimilarUsers(server, { emails: verified, domain, provider })
  const [user, ...others] = users
  if (!user) return { kind: 'create', domain, candidate }
  return others.length > 0 ? { kind: 'ambiguous', domain } : { kind: 'link', user, candidate }
}

function findCandidate({ emails }: ExternalPerson): CandidateEmail {
  const primary = emails.findLast((email) => email.isPrimary)
  return { email: primary?.email.toLowerCase() ?? '', isVerified: primary?.isVerified ?? false }
}

/** Identities of one domain belong to one account; each provider of single sign-on is a domain of its own. */
export function linkingDomain({ config }: ServerState, provider: string): string {
  if (provider.startsWith('sso:')) return provider
  const pairs = config.experimentalProviderLinkingDomains.split(',').map((pair) => pair.split(/[=:]/).map((part) => part.trim()))
  return pairs.find(([name]) => name === provider)?.[1] ?? 'default'
}

/** Whether an address belongs to a user, or to an identity of one. */
function isKnown(server: ServerState, email: string, aud: string): boolean {
  const identities = server.store.identities.find('email', email).filter((identity) => linkingDomain(server, identity.provider) === 'default')
  return identities.length > 0 || findUserByEmail(server, email, aud) !== undefined
}

function findSimilarUsers(server: ServerState, { emails, domain, provider }: { emails: readonly string[]; domain: string; provider: string }): UserRecord[] {
  const { users, identities } = server.store
  const similar = emails.flatMap((email) => identities.find('email', email)).filter((identity) => linkingDomain(server, identity.provider) === domain)
  const owners = new Set(similar.map((identity) => identity.userId))
  if (owners.size > 0) return [...owners].flatMap((id) => users.get(id) ?? [])
  return provider.startsWith('sso:') ? [] : [...new Set(emails.flatMap((email) => users.find('email', email)))]
}
