import { invalid } from '../http-error.js'
import { equalBytes, fromBase64Url, randomBytes, randomUuid, sha256, toBase64Url, toBytes } from '../crypto/index.js'
import type { ServerState } from '../server-state.js'
import type { OAuthClientRecord } from '../state/index.js'
import { toTimestamp } from '../timestamp.js'

export const authMethods = ['none', 'client_secret_basic', 'client_secret_post'] as const

export interface ClientFields {
  readonly redirectUris: readonly string[] | undefined
  readonly grantTypes: readonly string[] | undefined
  readonly name: string | undefined
  readonly uri: string | undefined
  readonly logoUri: string | undefined
}

interface Registration extends ClientFields {
  readonly type: string
  readonly authMethod: string
  readonly registrationType: OAuthClientRecord['registrationType']
}

/** What a registration or a change of a client says wrong, in the words of GoTrue, or undefined. */
export function findProblem({ redirectUris, grantTypes, name = '', uri = '', logoUri = '' }: ClientFields): string | undefined {
  if (redirectUris?.length === 0) return 'redirect_uris cannot be empty'
  if (redirectUris && redirectUris.length > 10) return 'redirect_uris cannot exceed 10 items'
  for (const each of redirectUris ?? []) {
    const problem = findUriProblem(each)
    if (problem !== undefined) return `invalid redirect_uri '${each}': ${problem}`
  }
  if (grantTypes?.some((type) => type !== 'authorization_code' && type !== 'refresh_token')) {
    return "grant_types must only contain 'authorization_code' and/or 'refresh_token'"
  }
  if (toBytes(name).length > 1024) return 'client_name cannot exceed 1024 characters'
  return findLengthProblem('client_uri', uri) ?? findLengthProblem('logo_uri', logoUri)
}

function findLengthProblem(field: string, uri: string): string | undefined {
  if (uri === '') return undefined
  if (toBytes(uri).length > 2048) return `${field} cannot exceed 2048 characters`
  return /^(\/|[a-z][a-z0-9+.-]*:)[^\s]*$/i.test(uri) ? undefined : `${field} must be a valid URL`
}

/** Where a client may be redirected to. @see RFC 8252 §7 */
function findUriProblem(uri: string): string | undefined {
  if (uri === '') return 'redirect URI cannot be empty'
  const [, scheme = '', host = '', fragment = ''] = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/(?:[^/?#]*@)?([^/?#]*))?[^#]*(?:#(.*))?$/i.exec(uri) ?? []
  if (scheme === '') return 'must have scheme'
  if (host === '') return 'must have scheme and host'
  if (fragment !== '') return 'fragment not allowed in redirect URI'
  const hostname = host.replace(/:\d*$/, '')
  if (scheme === 'cursor' && hostname === 'anysphere.cursor-mcp') return undefined
  if (scheme === 'http') return hostname === 'localhost' || hostname === '127.0.0.1' ? undefined : 'HTTP scheme only allowed for localhost'
  return scheme === 'https' ? undefined : 'scheme must be HTTPS or HTTP (localhost only)'
}

/** Adds a client; a confidential one gets a secret, which is told only now. */
export function registerClient(server: ServerState, registration: Registration): { client: OAuthClientRecord; secret: string | undefined } {
  const problem = registration.redirectUris === undefined ? 'redirect_uris is required' : (findProblem(registration) ?? findKindProblem(registration))
  // Every problem of a registration is told with its status in front.
  if (problem !== undefined) throw invalid(`400: ${problem}`)
  const type = registration.type || (registration.authMethod === 'none' ? 'public' : 'confidential')
  const secret = type === 'confidential' ? inventSecret(server) : undefined
  const client: OAuthClientRecord = {
    id: randomUuid(server.random),
    createdAt: server.now(),
    updatedAt: server.now(),
    registrationType: registration.registrationType,
    type: type === 'public' ? 'public' : 'confidential',
    authMethod: registration.authMethod || (type === 'public' ? 'none' : 'client_secret_basic'),
    secretHash: secret === undefined ? undefined : hashSecret(secret),
    redirectUris: registration.redirectUris ?? [],
    grantTypes: registration.grantTypes && registration.grantTypes.length > 0 ? registration.grantTypes : ['authorization_code', 'refresh_token'],
    name: registration.name ?? '',
    uri: registration.uri ?? '',
    logoUri: registration.logoUri ?? '',
  }
  server.store.oauthClients.save(client)
  return { client, secret }
}

function findKindProblem({ type, authMethod }: Registration): string | undefined {
  if (type !== '' && type !== 'public' && type !== 'confidential') return "client_type must be 'public' or 'confidential'"
  if (authMethod !== '' && !authMethods.some((method) => method === authMethod)) return `token_endpoint_auth_method must be one of: [${authMethods.join(' ')}]`
  if (type === '' || authMethod === '') return undefined
  const expected = authMethod === 'none' ? 'public' : 'confidential'
  if (type === expected) return undefined
  return `client_type '${type}' is inconsistent with token_endpoint_auth_method '${authMethod}' (expected client_type '${expected}')`
}

export function inventSecret(server: ServerState): string {
  return toBase64Url(randomBytes(server.random, 32))
}

export function hashSecret(secret: string): string {
  return toBase64Url(sha256(toBytes(secret)))
}

export function isSecret(client: OAuthClientRecord, secret: string): boolean {
  const expected = fromBase64Url(client.secretHash ?? '')
  return expected !== undefined && equalBytes(sha256(toBytes(secret)), expected)
}

export function renderClient(client: OAuthClientRecord, secret?: string): Record<string, unknown> {
  return {
    client_id: client.id,
    ...(secret === undefined ? {} : { client_secret: secret }),
    client_type: client.type,
    redirect_uris: client.redirectUris,
    token_endpoint_auth_method: client.authMethod,
    grant_types: client.grantTypes,
    response_types: ['code'],
    ...optional('client_name', client.name),
    ...optional('client_uri', client.uri),
    ...optional('logo_uri', client.logoUri),
    registration_type: client.registrationType,
    created_at: toTimestamp(client.createdAt),
    updated_at: toTimestamp(client.updatedAt),
  }
}

/** A client as people are shown it. */
export function describeClient(client: OAuthClientRecord): Record<string, unknown> {
  return { id: client.id, ...optional('name', client.name), ...optional('uri', client.uri), ...optional('logo_uri', client.logoUri) }
}

function optional(name: string, value: string): Record<string, string> {
  return value === '' ? {} : { [name]: value }
}
