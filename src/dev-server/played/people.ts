import { sha256, toBytes, toHex } from '../crypto/index.js'
import type { ExternalPerson } from '../external/index.js'
import { catalog } from '../providers/catalog.js'
import type { ServerState } from '../server-state.js'
import type { Metadata, UserRecord } from '../state/index.js'

/** Somebody who has an account at a played provider. */
export interface PlayedPerson {
  readonly sub: string
  readonly name: string
  /** Empty for somebody without an address. */
  readonly email: string
  readonly isVerified: boolean
  readonly picture: string
}

const shown = 50

/** The people of the server who could have an account at a provider: those with an address. */
export function listPeople(server: ServerState, provider: string): PlayedPerson[] {
  const people: PlayedPerson[] = []
  for (const user of server.store.users.all()) {
    if (people.length === shown) break
    if (user.email !== '' && user.deletedAt === undefined) people.push(playUser(server, provider, user))
  }
  return people
}

/** A user's account at the provider: the one they have linked, else one that is always the same. */
function playUser(server: ServerState, provider: string, user: UserRecord): PlayedPerson {
  const linked = server.store.identities.find('user', user.id).find((identity) => identity.provider === provider)
  const known = linked?.identityData ?? {}
  const email = textOf(known, 'email') || user.email
  return {
    sub: linked?.providerId ?? inventSubject(provider, email),
    name: textOf(known, 'name') || textOf(user.userMetadata, 'full_name') || textOf(user.userMetadata, 'name') || nameFrom(email),
    email,
    isVerified: true,
    picture: textOf(known, 'avatar_url'),
  }
}

function textOf(metadata: Metadata, key: string): string {
  const value = metadata[key]
  return typeof value === 'string' ? value : ''
}

/** A name for somebody of whom only the address is known. */
export function nameFrom(email: string): string {
  const [local = ''] = email.split('@')
  return local.split(/[._+-]/).filter((part) => part !== '').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ') || 'Somebody'
}

/** The same person always has the same id, which looks like those of the provider. */
export function inventSubject(provider: string, seed: string): string {
  const digest = toHex(sha256(toBytes(`${provider} ${seed.toLowerCase()}`)))
  const digits = BigInt(`0x${digest.slice(0, 24)}`).toString()
  if (provider === 'google') return digits.padEnd(21, '0').slice(0, 21)
  if (['github', 'gitlab', 'kakao'].includes(provider)) return digits.slice(0, 8).replace(/^0/, '1')
  if (provider === 'apple') return `${digits.slice(0, 6)}.${digest.slice(0, 32)}.${digits.slice(6, 10)}`
  return ['discord', 'facebook', 'twitch', 'twitter', 'x'].includes(provider) ? digits.slice(0, 18) : digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

const issuers: Readonly<Record<string, string>> = {
  github: 'https://api.github.com',
  google: 'https://accounts.google.com',
  discord: 'https://discord.com/api',
  facebook: 'https://graph.facebook.com/me?fields=email,first_name,last_name,name,picture',
  spotify: 'https://api.spotify.com/v1',
  twitch: 'https://api.twitch.tv',
  x: 'https://api.x.com',
  zoom: 'https://api.zoom.us/v2',
}
const named = new Set(['github', 'kakao', 'twitter', 'x'])

/** The person as the server is told of them by the provider. */
export function toExternalPerson(provider: string, claims: Metadata): ExternalPerson {
  const email = textOf(claims, 'email')
  const name = textOf(claims, 'name')
  const username = (email.split('@')[0] ?? '') || name.toLowerCase().replace(/\s+/g, '-')
  return {
    emails: email === '' ? [] : [{ email, isVerified: claims['email_verified'] === true, isPrimary: true }],
    claims: {
      iss: issuers[provider] ?? catalog[provider]?.host ?? '',
      sub: claims['sub'],
      provider_id: claims['sub'],
      name,
      full_name: name,
      avatar_url: textOf(claims, 'picture'),
      ...(provider === 'github' ? {} : { picture: textOf(claims, 'picture') }),
      ...(named.has(provider) ? { preferred_username: username, user_name: username } : {}),
      ...(provider === 'keycloak' ? { custom_claims: {} } : {}),
    },
  }
}
