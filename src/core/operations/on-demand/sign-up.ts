import { captcha } from '../../protocol/captcha.js'
import { readSession, readUser } from '../../protocol/index.js'
import type { AnonymousCredentials, CallOptions, SignUpCredentials } from '../../types.js'
import { requirePasswordCredentials } from './check-arguments.js'
import type { Parts } from '../parts.js'
import type { FlowRequest } from './redirect-flow.js'
import { redirectAddress, withFlow } from './redirect-flow.js'

/** Makes an account; its session becomes the current one where no confirmation is asked for. */
export async function signUp(parts: Parts, credentials: SignUpCredentials, { signal }: CallOptions = {}) {
  requirePasswordCredentials(credentials)
  const { options = {}, password, ...identifier } = credentials
  const { data = {}, emailRedirectTo, captchaToken, channel = 'sms' } = options
  const body = { ...identifier, password, data, ...captcha(captchaToken) }
  if ('phone' in identifier) return send(parts, { body: { ...body, channel }, signal })
  const redirectTo = redirectAddress(parts, emailRedirectTo, 'emailRedirectTo')
  return withFlow(parts, { redirectTo, intent: 'sign-up' }, (flow) => send(parts, { body, signal, flow }))
}

/** Signs in as a guest. */
export async function signInAnonymously(parts: Parts, { options = {} }: AnonymousCredentials = {}, { signal }: CallOptions = {}) {
  return send(parts, { body: { data: options.data ?? {}, ...captcha(options.captchaToken) }, signal })
}

async function send({ request, store }: Parts, { body, signal, flow }: { body: object; signal: AbortSignal | undefined; flow?: FlowRequest }) {
  const ticket = store.ticket()
  const answer = await request({ path: '/signup', query: { redirect_to: flow?.redirectTo }, body: { ...body, ...flow?.challenge }, signal })
  const session = readSession(answer)
  if (session) await flow?.abandon()
  if (session) await store.replace(session, { ticket })
  return { user: readUser(answer), session }
}
