import type { Bearer, Context } from '../context.js'
import { isUuid, type Claims } from '../crypto/index.js'
import { refuse } from '../http-error.js'
import type { Auth } from '../router.js'
import { sessionValidity } from './refresh.js'
import { isBanned } from './users.js'

/** Checks the bearer token that a route asks for. */
export async function authenticate(context: Context, auth: Auth): Promise<{ claims: Claims; bearer?: Bearer }> {
  const claims = await verifyBearer(context)
  if (auth === 'admin') {
    if (!context.server.config.jwtAdminRoles.includes(String(claims['role'] ?? ''))) throw refuse(403, 'not_admin', 'User not allowed')
    checkAdminSession(context, claims)
    return { claims }
  }
  const bearer = findBearer(context, claims)
  if (auth === 'permanent' && claims['is_anonymous'] === true) {
    throw refuse(403, 'no_authorization', 'Anonymous user not allowed to perform these actions')
  }
  return { claims, bearer }
}

/** An administrator's token needs no session; one that names a session is as good as that is. */
function checkAdminSession({ server }: Context, { session_id: sessionId }: Claims): void {
  if (!isUuid(sessionId) || sessionId === nilUuid) return
  const session = server.store.sessions.get(sessionId.toLowerCase())
  if (!session) throw refuse(403, 'session_not_found', 'Session from session_id claim in JWT does not exist')
  if (sessionValidity(server, session) !== undefined) throw refuse(403, 'session_expired', 'Session has expired')
}

const nilUuid = '00000000-0000-0000-0000-000000000000'

/** The claims of the request's bearer token, whoever it belongs to. */
export async function verifyBearer({ server, request }: Context): Promise<Claims> {
  const [, token] = /^bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (token === undefined) throw refuse(401, 'no_authorization', 'This endpoint requires a valid Bearer token')
  const verified = await server.keys.verify(token)
  const refused = 'refused' in verified ? verified.refused : refuseByTime(verified.claims, server.now() / 1000)
  if (refused !== undefined || 'refused' in verified) {
    throw refuse(403, 'bad_jwt', `invalid JWT: unable to parse or verify signature, ${refused ?? ''}`)
  }
  return verified.claims
}

function refuseByTime({ exp, nbf }: Claims, now: number): string | undefined {
  if (exp !== undefined && !(typeof exp === 'number' && now < exp)) return 'token has invalid claims: token is expired'
  if (nbf !== undefined && !(typeof nbf === 'number' && now >= nbf)) return 'token has invalid claims: token is not valid yet'
  return undefined
}

/** The user and session that a token's claims name. */
export function findBearer({ server }: Context, claims: Claims): Bearer {
  const { sub, session_id: sessionId } = claims
  if (typeof sub !== 'string' || sub === '') throw refuse(403, 'bad_jwt', 'invalid claim: missing sub claim')
  if (!isUuid(sub)) throw refuse(400, 'bad_jwt', 'invalid claim: sub claim must be a UUID')
  const user = server.store.users.get(sub.toLowerCase())
  if (!user) throw refuse(403, 'user_not_found', 'User from sub claim in JWT does not exist')
  if (sessionId !== undefined && sessionId !== '' && !isUuid(sessionId)) throw refuse(403, 'bad_jwt', 'invalid claim: session_id claim must be a UUID')
  const namesSession = isUuid(sessionId) && sessionId !== nilUuid
  const session = namesSession ? server.store.sessions.get(sessionId.toLowerCase()) : undefined
  if (namesSession && session?.userId !== user.id) throw refuse(403, 'session_not_found', 'Session from session_id claim in JWT does not exist')
  if (isBanned(server, user)) throw refuse(403, 'user_banned', 'User is banned')
  return { claims, user, session }
}

/** The bearer of a route that asked for one. */
export function requireBearer({ bearer }: Context): Bearer {
  if (!bearer) throw refuse(401, 'no_authorization', 'This endpoint requires a valid Bearer token')
  return bearer
}
