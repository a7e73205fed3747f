import { empty, json } from '../answer.js'
import type { Context } from '../context.js'
import { isUuid } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import { readClientBody } from '../oauth-server/client-body.js'
import type { Handler, RouteGroup } from '../router.js'
import { consentKey, type OAuthClientRecord } from '../state/index.js'
import { checkEnabled } from './oauth-server.js'

const load = () => import('../oauth-server/index.js')
const gated = (handle: Handler): Handler => (context) => {
  checkEnabled(context)
  return handle(context)
}

/** The applications that use the server as their provider, as administrators see them. */
export const adminOAuthClientRoutes: RouteGroup = {
  auth: 'admin',
  routes: {
    'GET /admin/oauth/clients': gated(listClients),
    'POST /admin/oauth/clients': gated(postClient),
    'GET /admin/oauth/clients/{id}': gated(async (context) => json((await load()).renderClient(findClient(context)))),
    'PUT /admin/oauth/clients/{id}': gated(putClient),
    'DELETE /admin/oauth/clients/{id}': gated(deleteClient),
    'POST /admin/oauth/clients/{id}/regenerate_secret': gated(postSecret),
  },
}

function findClient({ server: { store }, params }: Context): OAuthClientRecord {
  const id = params['id'] ?? ''
  if (!isUuid(id)) throw invalid('invalid client_id format')
  const client = store.oauthClients.get(id.toLowerCase())
  if (!client) throw refuse(404, 'oauth_client_not_found', 'OAuth client not found')
  return client
}

async function listClients({ server: { store } }: Context): Promise<Response> {
  const { renderClient } = await load()
  const clients = [...store.oauthClients.all()].reverse()
  return json(clients.length === 0 ? {} : { clients: clients.map((client) => renderClient(client)) })
}

async function postClient(context: Context): Promise<Response> {
  const { registerClient, renderClient } = await load()
  const { client, secret } = registerClient(context.server, { ...(await readClientBody(context)), registrationType: 'manual' })
  return json(renderClient(client, secret), { status: 201 })
}

async function putClient(context: Context): Promise<Response> {
  const client = findClient(context)
  const change = await readClientBody(context)
  const { redirectUris, grantTypes, name, uri, logoUri } = change
  if ([redirectUris, grantTypes, name, uri, logoUri].every((field) => field === undefined)) throw invalid('No fields provided for update')
  const { findProblem, renderClient } = await load()
  const problem = grantTypes?.length === 0 ? 'grant_types cannot be empty' : findProblem(change)
  if (problem !== undefined) throw invalid(problem)
  client.redirectUris = redirectUris ?? client.redirectUris
  client.grantTypes = grantTypes ?? client.grantTypes
  client.name = name ?? client.name
  client.uri = uri ?? client.uri
  client.logoUri = logoUri ?? client.logoUri
  return json(renderClient(saveClient(context, client)))
}

function saveClient({ server }: Context, client: OAuthClientRecord): OAuthClientRecord {
  client.updatedAt = server.now()
  server.store.oauthClients.save(client)
  return client
}

function deleteClient(context: Context): Response {
  const { store } = context.server
  const { id } = findClient(context)
  for (const consent of [...store.oauthConsents.all()]) {
    if (consent.clientId === id) store.oauthConsents.delete(consentKey(consent.userId, id))
  }
  store.oauthClients.delete(id)
  return empty(204)
}

async function postSecret(context: Context): Promise<Response> {
  const client = findClient(context)
  if (client.type !== 'confidential') throw invalid('Cannot regenerate secret for public client')
  const { hashSecret, inventSecret, renderClient } = await load()
  const secret = inventSecret(context.server)
  client.secretHash = hashSecret(secret)
  return json(renderClient(saveClient(context, client), secret))
}
