import { json } from '../answer.js'
import type { Context } from '../context.js'
import { isUuid } from '../crypto/index.js'
import { refuse } from '../http-error.js'
import { findFactors, removeFactor } from '../mfa/factors.js'
import { renderFactor } from '../mfa/render-factor.js'
import type { RouteGroup } from '../router.js'
import { findUser } from './admin-users.js'

/** Second factors as an administrator sees them. */
export const adminFactorRoutes: RouteGroup = {
  mount: '/admin',
  auth: 'admin',
  routes: {
    'GET /admin/users/{user_id}/factors': (context) => json(findFactors(context.server, findUser(context).id).map(renderFactor)),
    'DELETE /admin/users/{user_id}/factors/{factor_id}': removeFactorOf,
  },
}

function removeFactorOf(context: Context): Response {
  const user = findUser(context)
  const id = context.params['factor_id']
  if (!isUuid(id)) throw refuse(404, 'validation_failed', 'factor_id must be an UUID')
  const factor = context.server.store.factors.get(id.toLowerCase())
  if (factor?.userId !== user.id) throw refuse(404, 'mfa_factor_not_found', 'Factor not found')
  removeFactor(context.server, factor)
  return json(renderFactor(factor))
}
