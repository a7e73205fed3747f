import { authenticate, requireBearer } from '../account/authenticate.js'
import { limitByAddress } from '../account/rate-limits.js'
import { empty, json, redirect } from '../answer.js'
import type { Context } from '../context.js'
import { isUuid } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import { readBody, readForm, readJson } from '../read-body.js'
import { readClientBody } from '../oauth-server/client-body.js'
import type { Handler, RouteGroup } from '../router.js'
import { consentKey, deleteSession } from '../state/index.js'
import { toTimestamp } from '../timestamp.js'

const load = () => import('../oauth-server/index.js')

/** The server as a provider for others, where that is switched on; a bearer is asked for after that. */
function gated(handle: Handler, auth?: 'bearer'): Handler {
  return async (context) => {
    checkEnabled(context)
    return handle(auth === undefined ? context : { ...context, ...(await authenticate(context, auth)) })
  }
}

export function checkEnabled({ server: { config } }: Context): void {
  if (!config.oauthServerEnabled) throw refuse(404, 'feature_disabled', 'OAuth server is disabled')
}

export const oauthServerRoutes: RouteGroup = {
  routes: {
    // The real server describes itself here also when it is no provider.
    'GET /.well-known/openid-configuration': getDiscovery,
    'GET /.well-known/oauth-authorization-server': gated(getDiscovery),
    'POST /oauth/clients/register': gated(postClient),
    'GET /oauth/authorize': gated(async (context) => redirect((await load()).beginAuthorization(context), 302)),
    'GET /oauth/authorizations/{id}': gated(async (context) => json((await load()).showAuthorization(context)), 'bearer'),
    'POST /oauth/authorizations/{id}/consent': gated(postConsent, 'bearer'),
    'POST /oauth/token': gated(postToken),
    'GET /oauth/userinfo': gated(getUserInfo, 'bearer'),
    'GET /user/oauth/grants': { auth: 'bearer', handle: gated(getGrants) },
    'DELETE /user/oauth/grants': { auth: 'bearer', handle: gated(deleteGrant) },
  },
}

async function getDiscovery(context: Context): Promise<Response> {
  return json((await load()).describeServer(context), { headers: { 'cache-control': 'public, max-age=600' } })
}

async function postClient(context: Context): Promise<Response> {
  const { config } = context.server
  limitByAddress(context, 'oauth-register', { events: config.rateLimitOAuthDynamicClientRegister })
  if (!config.oauthServerAllowDynamicRegistration) {
    throw refuse(403, 'oauth_dynamic_client_registration_disabled', 'Dynamic client registration is not enabled')
  }
  const { registerClient, renderClient } = await load()
  const { client, secret } = registerClient(context.server, { ...(await readClientBody(context)), registrationType: 'dynamic' })
  return json(renderClient(client, secret), { status: 201 })
}

async function postConsent(context: Context): Promise<Response> {
  const { action } = await readBody(context, { action: 'string' })
  return json((await load()).decide(context, action))
}

async function postToken(context: Context): Promise<Response> {
  const form = await readTokenRequest(context)
  const { authenticateClient, issueTokens } = await load()
  return json(await issueTokens(context, authenticateClient(context, form), form))
}

/** Clients send a form, or JSON. */
async function readTokenRequest(context: Context): Promise<Readonly<Record<string, string>>> {
  const isJson = (context.request.headers.get('content-type') ?? '').includes('application/json')
  if (!isJson) return Object.fromEntries(await readForm(context))
  const fields = Object.entries(await readJson(context)).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(fields)
}

async function getUserInfo(context: Context): Promise<Response> {
  const { user, session } = requireBearer(context)
  return json((await load()).describeUser(user, session))
}

/** The applications that the user has let in. */
async function getGrants(context: Context): Promise<Response> {
  const { store } = context.server
  const { describeClient } = await load()
  const grants = store.oauthConsents.find('user', requireBearer(context).user.id).flatMap(({ clientId, scopes, grantedAt }) => {
    const client = store.oauthClients.get(clientId)
    return client ? [{ client: describeClient(client), scopes, granted_at: toTimestamp(grantedAt) }] : []
  })
  return json(grants)
}

/** An application is shut out again: its sessions end too. */
function deleteGrant(context: Context): Response {
  const { user } = requireBearer(context)
  const { store } = context.server
  const clientId = context.query.get('client_id') ?? ''
  if (clientId === '') throw invalid('client_id query parameter is required')
  if (!isUuid(clientId)) throw invalid('invalid client_id format')
  const key = consentKey(user.id, clientId.toLowerCase())
  if (!store.oauthConsents.get(key)) throw refuse(404, 'oauth_consent_not_found', 'No active grant found for this client')
  store.oauthConsents.delete(key)
  for (const session of store.sessions.find('user', user.id)) {
    if (session.oauthClientId === clientId.toLowerCase()) deleteSession(store, session.id)
  }
  return empty(204)
}
