import { captcha, readSession, readUser } from '../protocol/index.js'
import type { CallOptions, SignUpCredentials } from '../types.js'
import { requirePasswordCredentials } from './check-arguments.js'
import type { Parts } from './parts.js'

/** Makes an account; its session becomes the current one where no confirmation is asked for. */
export async function signUp({ request, store }: Parts, credentials: SignUpCredentials, { signal }: CallOptions = {}) {
  requirePasswordCredentials(credentials)
  const ticket = store.ticket()
  const { options, password, ...identifier } = credentials
  const { data = {}, emailRedirectTo, captchaToken, channel } = options ?? {}
  const isPhone = 'phone' in identifier
  const body = { ...identifier, password, data, ...(isPhone && { channel: channel ?? 'sms' }), ...captcha(captchaToken) }
  const answer = await request({ path: '/signup', query: { redirect_to: emailRedirectTo }, body, signal })
  const session = readSession(answer)
  if (session) await store.replace(session, { ticket })
  return { user: readUser(answer), session }
}
