import type { Call } from '../../protocol/index.js'
import { replaceSession } from '../../session/change-session.js'
import type { AnonymousCredentials, CallOptions, SignUpCredentials } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { captcha } from './captcha.js'
import { requirePasswordCredentials } from './check-arguments.js'
import { readUser } from './read-user.js'
import type { FlowRequest } from './redirect-flow.js'
import { withFlow } from './redirect-flow.js'

/** Makes an account; its session becomes the current one where no confirmation is asked for. */
export async function signUp(parts: VerbParts, credentials: SignUpCredentials, { signal }: CallOptions = {}) {
  requirePasswordCredentials(parts, credentials)
  const { options, password, ...identifier } = credentials
  const { data = {}, emailRedirectTo, captchaToken, channel = 'sms' } = options ?? {}
  const body = { ...identifier, password, data, ...captcha(captchaToken) }
  if ('phone' in identifier) return send(parts, { body: { ...body, channel }, signal })
  return withFlow(parts, { to: emailRedirectTo, option: 'emailRedirectTo', intent: 'sign-up' }, (flow) => send(parts, { body, signal }, flow))
}

/** Signs in as a guest. */
export const signInAnonymously = async (parts: VerbParts, { options }: AnonymousCredentials = {}, { signal }: CallOptions = {}) =>
  send(parts, { body: { data: options?.data ?? {}, ...captcha(options?.captchaToken) }, signal })

async function send(parts: VerbParts, { body, signal }: Omit<Call, 'path'>, flow?: FlowRequest) {
  const ticket = parts.store.ticket()
  const answer = await parts.request({ path: '/signup', query: { redirect_to: flow?.redirectTo }, body: { ...body, ...flow?.challenge }, signal })
  const session = parts.readSession(answer)
  if (session) {
    await flow?.abandon()
    await replaceSession(parts, session, { ticket })
  }
  return { user: readUser(answer), session }
}
