import { readPhone } from '../account/identifiers.js'
import { json } from '../answer.js'
import type { Context } from '../context.js'
import { isUuid } from '../crypto/index.js'
import { refuse } from '../http-error.js'
import { findFactors, removeFactor, saveFactor } from '../mfa/factors.js'
import { renderFactor } from '../mfa/render-factor.js'
import { findPasskeys, renderPasskey } from '../passkeys/passkeys.js'
import { readBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'
import type { FactorRecord } from '../state/index.js'
import { findUser } from './admin-users.js'
import { findPasskeyOf } from './passkeys.js'

/** Second factors and passkeys as an administrator sees them. */
export const adminCredentialRoutes: RouteGroup = {
  mount: '/admin',
  auth: 'admin',
  routes: {
    'GET /admin/users/{user_id}/factors/': (context) => json(findFactors(context.server, findUser(context).id).map(renderFactor)),
    'PUT /admin/users/{user_id}/factors/{factor_id}/': putFactorOf,
    'DELETE /admin/users/{user_id}/factors/{factor_id}/': removeFactorOf,
    'GET /admin/users/{user_id}/passkeys/': getPasskeysOf,
    'DELETE /admin/users/{user_id}/passkeys/{passkey_id}': removePasskeyOf,
  },
}

function removeFactorOf(context: Context): Response {
  const factor = findFactorOf(context)
  removeFactor(context.server, factor)
  return json(renderFactor(factor))
}

async function putFactorOf(context: Context): Promise<Response> {
  const factor = findFactorOf(context)
  const { friendly_name: friendlyName, phone } = await readBody(context, { friendly_name: 'string', phone: 'string' })
  const number = phone !== '' && factor.type === 'phone' ? readPhone(phone) : factor.phone
  if (friendlyName !== '') factor.friendlyName = friendlyName
  factor.phone = number
  saveFactor(context.server, factor)
  return json(renderFactor(factor))
}

function getPasskeysOf(context: Context): Response {
  return json(findPasskeys(context.server, findUser(context).id).map(renderPasskey))
}

function removePasskeyOf(context: Context): Response {
  context.server.store.passkeys.delete(findPasskeyOf(context, findUser(context).id).id)
  return new Response(null, { status: 204 })
}

function findFactorOf(context: Context): FactorRecord {
  const user = findUser(context)
  const id = context.params['factor_id']
  if (!isUuid(id)) throw refuse(404, 'validation_failed', 'factor_id must be an UUID')
  const factor = context.server.store.factors.get(id.toLowerCase())
  if (factor?.userId !== user.id) throw refuse(404, 'mfa_factor_not_found', 'Factor not found')
  return factor
}
