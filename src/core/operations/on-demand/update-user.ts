import { patchUser } from '../../session/change-session.js'
import type { CallOptions, UserAttributes } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { requireUserIn } from './read-user.js'
import { withFlow } from './redirect-flow.js'
import { callWithToken } from './call-with-token.js'

type Options = CallOptions & { emailRedirectTo?: string }

/** Changes the person's address, number, password or metadata. A new password ends a recovery or an invitation. */
export async function updateUser(parts: VerbParts, attributes: UserAttributes = {}, { emailRedirectTo, signal }: Options = {}) {
  const send = (challenge: object, redirectTo?: string) =>
    callWithToken(parts, { method: 'PUT', path: '/user', query: { redirect_to: redirectTo }, body: { ...attributes, ...challenge }, signal })
  const user = requireUserIn(parts, await (attributes.email
    ? withFlow(parts, { to: emailRedirectTo, option: 'emailRedirectTo', intent: 'email-change' }, (flow) => send(flow.challenge, flow.redirectTo))
    : send({})))
  await patchUser(parts, user, attributes.password ? { purpose: 'regular' } : {})
  return { user }
}
