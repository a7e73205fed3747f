import { requireUserIn } from '../../protocol/index.js'
import type { CallOptions, UserAttributes } from '../../types.js'
import { callAuthorized } from '../current-session.js'
import type { Parts } from '../parts.js'
import { redirectAddress, withFlow } from './redirect-flow.js'

type Options = CallOptions & { emailRedirectTo?: string }

/** Changes the person's address, number, password or metadata. A new password ends a recovery or an invitation. */
export async function updateUser(parts: Parts, attributes: UserAttributes, { emailRedirectTo, signal }: Options = {}) {
  const send = (challenge: object, redirectTo?: string) =>
    callAuthorized(parts, async (token) => requireUserIn(await parts.request({ method: 'PUT', path: '/user', query: { redirect_to: redirectTo }, body: { ...attributes, ...challenge }, token, signal })))
  const user = attributes.email
    ? await withFlow(parts, { redirectTo: redirectAddress(parts, emailRedirectTo, 'emailRedirectTo'), intent: 'email-change' }, (flow) => send(flow.challenge, flow.redirectTo))
    : await send({})
  await parts.store.patchUser(user, attributes.password ? { purpose: 'regular' } : {})
  return { user }
}
