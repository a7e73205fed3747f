import { requireBearer } from '../account/authenticate.js'
import { saveUser, updateProviders } from '../account/users.js'
import { json, redirect } from '../answer.js'
import { requestAudience, type Context } from '../context.js'
import { isUuid } from '../crypto/index.js'
import { promoteEmail } from '../external/index.js'
import { refuse } from '../http-error.js'
import { sendNotification } from '../messages/send-links.js'
import { startFlow } from '../providers/index.js'
import type { RouteGroup } from '../router.js'
import type { IdentityRecord, UserRecord } from '../state/index.js'

/** A user's own identities: one more, one less. */
export const identityRoutes: RouteGroup = {
  auth: 'bearer',
  routes: { 'GET /user/identities/authorize': getAuthorize, 'DELETE /user/identities/{id}': deleteIdentity },
}

function checkEnabled({ server: { config } }: Context): void {
  if (!config.securityManualLinkingEnabled) throw refuse(404, 'manual_linking_disabled', 'Manual linking is disabled')
}

async function getAuthorize(context: Context): Promise<Response> {
  checkEnabled(context)
  const url = await startFlow(context, requireBearer(context).user)
  return context.query.get('skip_http_redirect') === 'true' ? json({ url }) : redirect(url, 302)
}

async function deleteIdentity(context: Context): Promise<Response> {
  checkEnabled(context)
  const { claims, user } = requireBearer(context)
  const { server, params } = context
  const id = params['id'] ?? ''
  if (!isUuid(id)) throw refuse(404, 'validation_failed', 'identity_id must be an UUID')
  if (claims['aud'] === undefined || claims['aud'] !== requestAudience(context)) {
    throw refuse(403, 'unexpected_audience', "Token audience doesn't match request audience")
  }
  const identities = server.store.identities.find('user', user.id)
  if (identities.length <= 1) throw refuse(422, 'single_identity_not_deletable', 'User must have at least 1 identity after unlinking')
  const identity = identities.find((candidate) => candidate.id === id.toLowerCase())
  if (!identity) throw refuse(422, 'identity_not_found', "Identity doesn't exist")
  const { email } = user
  unlink(context, user, identity)
  if (server.config.mailerNotificationsIdentityUnlinkedEnabled) {
    await sendNotification(context, user, { type: 'identity_unlinked_notification', to: email, provider: identity.provider })
  }
  return json({})
}

function unlink({ server }: Context, user: UserRecord, identity: IdentityRecord): void {
  server.store.identities.delete(identity.id)
  if (identity.provider === 'phone') {
    user.phone = ''
    user.phoneConfirmedAt = undefined
    saveUser(server, user)
  } else if (!promoteEmail(server, user)) {
    server.store.identities.save(identity)
    throw refuse(422, 'email_conflict_identity_not_deletable', 'Unable to unlink identity due to email conflict')
  }
  updateProviders(server, user)
}
