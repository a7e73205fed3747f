import type { Session } from '../types.js'
import { requireSessionIn } from './read-session.js'
import type { Requester } from './requester.js'

interface Options {
  token?: string | undefined
  signal?: AbortSignal | undefined
}

/** Exchanges a grant for a session. */
export async function requestToken(request: Requester, grant: { type: 'password' | 'refresh_token' | 'pkce' | 'id_token' | 'web3'; body: object }, options: Options = {}): Promise<Session> {
  return requireSessionIn(await request({ path: '/token', query: { grant_type: grant.type }, body: grant.body, ...options }))
}
