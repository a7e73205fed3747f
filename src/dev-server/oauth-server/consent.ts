import { requireBearer } from '../account/authenticate.js'
import { isRedirectAllowed } from '../account/redirects.js'
import type { Context } from '../context.js'
import { randomUuid } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import type { ServerState } from '../server-state.js'
import { consentKey, type OAuthAuthorizationRecord, type UserRecord } from '../state/index.js'
import { codeAddress, errorAddress, parseScope } from './authorize.js'
import { describeClient } from './clients.js'

/** What a person is asked to consent to; or where to go on, when they have consented before. */
export function showAuthorization(context: Context): Record<string, unknown> {
  checkOrigin(context)
  const { server } = context
  const { user } = requireBearer(context)
  const authorization = findAuthorization(context)
  if (authorization.status !== 'pending') throw invalid('authorization request cannot be processed')
  if (authorization.userId === undefined) {
    authorization.userId = user.id
    server.store.oauthAuthorizations.save(authorization)
    const consent = server.store.oauthConsents.get(consentKey(user.id, authorization.clientId))
    if (consent && parseScope(authorization.scope).every((scope) => consent.scopes.includes(scope))) return { redirect_url: approve(server, authorization) }
  }
  if (authorization.userId !== user.id) throw notFound()
  const client = server.store.oauthClients.get(authorization.clientId)
  if (!client) throw notFound()
  return {
    authorization_id: authorization.id,
    redirect_uri: authorization.redirectUri,
    client: describeClient(client),
    user: { id: user.id, ...(user.email === '' ? {} : { email: user.email }) },
    scope: authorization.scope,
  }
}

/** The person's answer, and where it leads. */
export function decide(context: Context, action: string): Record<string, unknown> {
  checkOrigin(context)
  const { server } = context
  const { user } = requireBearer(context)
  if (action !== 'approve' && action !== 'deny') throw invalid("action must be 'approve' or 'deny'")
  const authorization = findAuthorization(context)
  if (authorization.status !== 'pending') throw invalid('authorization request is no longer pending')
  if (authorization.userId !== user.id) throw notFound()
  if (action === 'deny') {
    authorization.status = 'denied'
    server.store.oauthAuthorizations.save(authorization)
    return { redirect_url: errorAddress(authorization, 'access_denied', 'User denied the request') }
  }
  remember(server, user, authorization)
  return { redirect_url: approve(server, authorization) }
}

function remember(server: ServerState, user: UserRecord, { clientId, scope }: OAuthAuthorizationRecord): void {
  const scopes = parseScope(scope)
  server.store.oauthConsents.save({ userId: user.id, clientId, scopes, grantedAt: server.now() })
}

function approve(server: ServerState, authorization: OAuthAuthorizationRecord): string {
  authorization.status = 'approved'
  authorization.code = randomUuid(server.random)
  server.store.oauthAuthorizations.save(authorization)
  return codeAddress(authorization)
}

function findAuthorization({ server, params }: Context): OAuthAuthorizationRecord {
  const authorization = server.store.oauthAuthorizations.get(params['id'] ?? '')
  if (!authorization || isExpired(server, authorization)) throw notFound()
  return authorization
}

export function isExpired({ config, now }: ServerState, { createdAt }: OAuthAuthorizationRecord): boolean {
  return now() > createdAt + config.oauthServerAuthorizationTtl * 1000
}

function notFound() {
  return refuse(404, 'oauth_authorization_not_found', 'authorization not found')
}

/** A page that asks for consent is one of the app's own. */
function checkOrigin({ server: { config }, request }: Context): void {
  const origin = request.headers.get('origin') ?? ''
  if (origin !== '' && !isRedirectAllowed(config, origin)) throw invalid('unauthorized request origin')
}
