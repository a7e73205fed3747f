import { refuse } from '../http-error.js'
import type { ServerState } from '../server-state.js'
import { asObject, exchangeCode, getJson, text, type ProviderTokens } from './exchange-code.js'
import { verifyIdToken } from './id-token.js'
import { readIdTokenPerson } from './id-token-person.js'
import { profiles } from './profiles.js'
import type { CodeExchange, ProviderGrant } from './provider.js'
import type { ProviderSettings } from './settings.js'

interface RealProvider {
  readonly server: ServerState
  readonly id: string
  readonly settings: ProviderSettings
  /** Where the provider lives. */
  readonly host: string
}

/** Exchanges a code at a real provider, and asks it who the person is. */
export async function fetchGrant(provider: RealProvider, exchange: CodeExchange & { tokenUrl: string }): Promise<ProviderGrant> {
  const { server, settings } = provider
  const clientId = settings.clientIds[0] ?? ''
  const { secret, redirectUri } = settings
  const tokens = await exchangeCode(server, { ...exchange, clientId, secret, redirectUri }).catch(() => { throw exchangeFailed(exchange.code) })
  const person = await fetchPerson(provider, tokens, exchange.form).catch(() => { throw profileFailed() })
  return { person, accessToken: tokens.accessToken, refreshToken: tokens.refreshToken }
}

export function exchangeFailed(code: string) {
  return refuse(500, 'unexpected_failure', `Unable to exchange external code: ${code.slice(0, 4)}`)
}

export function profileFailed() {
  return refuse(500, 'unexpected_failure', 'Error getting user profile from external provider')
}

async function fetchPerson({ server, id, settings, host }: RealProvider, tokens: ProviderTokens, form: URLSearchParams) {
  const issuer = idTokenIssuer(id, tokens)
  if (issuer !== undefined && tokens.idToken !== '') {
    const claims = await verifyIdToken(server, { ...issuer, idToken: tokens.idToken, audience: settings.clientIds[0], accessToken: tokens.accessToken })
    const person = readIdTokenPerson(claims)
    return id === 'apple' ? withAppleName(person, form.get('user') ?? '') : person
  }
  const profile = profiles[id]
  if (!profile) throw new Error('the provider gave no ID token')
  const get = (url: string, headers?: Readonly<Record<string, string>>) => getJson(server, { url, accessToken: tokens.accessToken, ...(headers ? { headers } : {}) })
  return profile({ host, isMoved: settings.url !== '', settings, tokens, get })
}

/** Who signs the ID tokens of providers that give one. */
function idTokenIssuer(id: string, { idToken }: ProviderTokens): { issuer: string; discovery?: string } | undefined {
  switch (id) {
    case 'apple': return { issuer: 'https://appleid.apple.com' }
    case 'google': return { issuer: 'https://accounts.google.com' }
    case 'linkedin_oidc': return { issuer: 'https://www.linkedin.com', discovery: 'https://www.linkedin.com/oauth' }
    case 'vercel_marketplace': return { issuer: 'https://marketplace.vercel.com' }
    case 'azure': return { issuer: readIssuer(idToken) }
    default: return undefined
  }
}

function readIssuer(idToken: string): string {
  const [, body = ''] = idToken.split('.')
  const claims = asObject(JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))))
  const issuer = text(claims?.['iss'])
  if (!/^https:\/\/login\.microsoftonline\.com\/[^/]+\/v2\.0\/?$/.test(issuer)) throw new Error('the ID token is not of Azure')
  return issuer
}

/** Apple tells the name once, beside the code. */
function withAppleName<Person extends { claims: Readonly<Record<string, unknown>> }>(person: Person, user: string): Person {
  if (user === '') return person
  const name = asObject(asObject(JSON.parse(user))?.['name'])
  const full = `${text(name?.['firstName'])} ${text(name?.['lastName'])}`.trim()
  return { ...person, claims: { ...person.claims, name: full, full_name: full } }
}
