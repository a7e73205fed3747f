import { withQuery } from '../account/redirects.js'
import type { Context } from '../context.js'
import { isUuid, randomBase32 } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import type { OAuthAuthorizationRecord } from '../state/index.js'

export const supportedScopes = ['openid', 'profile', 'email', 'phone', 'offline_access'] as const

/** Begins an authorization: the address of the page that asks for consent, or of the client with what is wrong. @see OAuth 2.1 §4.1.1 */
export function beginAuthorization(context: Context): string {
  const { query, server } = context
  const ask = (name: string) => query.get(name) ?? ''
  const [clientId, redirectUri, state] = [ask('client_id'), ask('redirect_uri'), ask('state')]
  if (clientId === '') throw invalid('client_id is required')
  if (redirectUri === '') throw invalid('redirect_uri is required')
  if (!isUuid(clientId)) throw refuse(400, 'oauth_client_not_found', 'invalid client_id format')
  const client = server.store.oauthClients.get(clientId.toLowerCase())
  if (!client) throw refuse(400, 'oauth_client_not_found', 'invalid client_id')
  if (!client.redirectUris.includes(redirectUri)) throw invalid('invalid redirect_uri')
  const scope = ask('scope') || server.config.oauthServerDefaultScope
  const problem = findProblem(query, scope)
  if (problem !== undefined) return errorAddress({ redirectUri, state }, 'invalid_request', problem)
  const authorization: OAuthAuthorizationRecord = {
    id: randomBase32(server.random, 32),
    clientId: client.id,
    redirectUri,
    scope,
    state,
    resource: ask('resource'),
    nonce: ask('nonce'),
    codeChallenge: ask('code_challenge'),
    codeChallengeMethod: ask('code_challenge_method').toLowerCase(),
    createdAt: server.now(),
    status: 'pending',
  }
  server.store.oauthAuthorizations.save(authorization)
  const path = server.config.oauthServerAuthorizationPath
  if (path === '') return errorAddress(authorization, 'server_error', 'oauth authorization path not configured')
  return `${server.config.siteUrl.replace(/\/+$/, '')}/${path.replace(/^\//, '')}?authorization_id=${authorization.id}`
}

function findProblem(query: URLSearchParams, scope: string): string | undefined {
  const responseType = query.get('response_type') || 'code'
  if (responseType !== 'code') return 'only response_type=code is supported'
  return findScopeProblem(scope) ?? findResourceProblem(query.get('resource') ?? '') ?? findChallengeProblem(query)
}

function findScopeProblem(scope: string): string | undefined {
  if (scope === '') return 'scope parameter is required'
  const scopes = parseScope(scope)
  if (scopes.length === 0) return 'scope parameter cannot be empty'
  const unknown = scopes.find((each) => !supportedScopes.some((supported) => supported === each))
  return unknown === undefined ? undefined : `unsupported scope: ${unknown}`
}

/** @see RFC 8707 §2 */
function findResourceProblem(resource: string): string | undefined {
  if (resource === '') return undefined
  if (/\s/.test(resource)) return 'resource must be a valid URI'
  if (!/^[a-z][a-z0-9+.-]*:/i.test(resource)) return 'resource must be an absolute URI'
  if (/#./.test(resource)) return 'resource must not include a fragment component'
  return /\?./.test(resource) ? 'resource must not include a query component' : undefined
}

function findChallengeProblem(query: URLSearchParams): string | undefined {
  const challenge = query.get('code_challenge') ?? ''
  const method = query.get('code_challenge_method') ?? ''
  if (challenge === '' || method === '') return 'PKCE flow requires both code_challenge and code_challenge_method'
  if (!/^(s256|plain)$/i.test(method)) return "code_challenge_method must be 'S256' or 'plain'"
  return challenge.length < 43 || challenge.length > 128 ? 'code_challenge must be between 43 and 128 characters' : undefined
}

export function parseScope(scope: string): string[] {
  return scope.split(/\s+/).filter((each) => each !== '')
}

interface Target {
  readonly redirectUri: string
  readonly state: string
}

/** The client's address with its error. @see RFC 6749 §4.1.2.1 */
export function errorAddress({ redirectUri, state }: Target, error: string, description: string): string {
  return withQuery(redirectUri, { error, error_description: description, ...(state === '' ? {} : { state }) })
}

/** The client's address with its code. */
export function codeAddress({ redirectUri, state, code }: OAuthAuthorizationRecord): string {
  return withQuery(redirectUri, { ...(code === undefined ? {} : { code }), ...(state === '' ? {} : { state }) })
}
