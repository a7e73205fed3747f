import { requireBearer } from '../account/authenticate.js'
import { empty } from '../answer.js'
import type { Context } from '../context.js'
import { invalid } from '../http-error.js'
import type { RouteGroup } from '../router.js'
import { deleteSession } from '../state/index.js'

export const logoutRoutes: RouteGroup = { routes: { 'POST /logout': { auth: 'bearer', handle: postLogout } } }

/** Ends sessions: all, this one, or all others. A token that names no session ends all. */
function postLogout(context: Context): Response {
  const { user, session } = requireBearer(context)
  const scope = context.query.get('scope') || 'global'
  if (!['global', 'local', 'others'].includes(scope)) throw invalid(`Unsupported logout scope "${scope}"`)
  for (const other of context.server.store.sessions.find('user', user.id)) {
    const isThis = other.id === session?.id
    if (scope === 'global' || !session || isThis === (scope === 'local')) deleteSession(context.server.store, other.id)
  }
  return empty(204)
}
