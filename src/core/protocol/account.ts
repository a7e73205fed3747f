import { AuthError } from '../errors.js'
import type { AuthSettings, SignOutScope, User } from '../types.js'
import { readUser } from './read-session.js'
import type { Requester } from './requester.js'

interface Options {
  token?: string | undefined
  signal?: AbortSignal | undefined
}

/** The user of an answer that must have one. */
export const requireUserIn = (body: unknown): User => {
  const user = readUser(body)
  if (!user) throw new AuthError('The server did not answer with a user.', { name: 'AuthInvalidTokenResponseError', status: 500, code: 'bad_response' })
  return user
}

export const requestUser = async (request: Requester, options: Options) =>
  requireUserIn(await request({ method: 'GET', path: '/user', ...options }))

export const requestLogout = (request: Requester, scope: SignOutScope, options: Options) =>
  request({ path: '/logout', query: { scope }, keepalive: true, ...options })

export async function requestSettings(request: Requester, signal: AbortSignal | undefined): Promise<AuthSettings> {
  // SAFETY: the answer of GET /settings, which the server always gives whole.
  return (await request({ method: 'GET', path: '/settings', signal })) as AuthSettings
}
