import type { AuthError } from '../../errors.js'
import type { PendingFlow } from '../../pkce/index.js'
import { replaceSession } from '../../session/change-session.js'
import type { CallOptions, Session } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { flowsOf } from './flows-of.js'
import { landingOf } from './landing.js'
import { grant, requireOwnSession } from './take-session.js'

interface Exchange {
  code: string
  flowId?: string | null | undefined
  signal?: AbortSignal | undefined
}

/** Exchanges the code of a redirect for a session, and makes it current. */
export async function exchangeCodeForSession(parts: VerbParts, code: string, { flowId, signal }: CallOptions & { flowId?: string } = {}) {
  if (!code) throw new parts.AuthError('You must provide the `code` of the redirect.', { name: 'AuthInvalidCredentialsError', status: 400, code: 'invalid_argument' })
  await parts.start()
  const { session, flow } = await exchangeCode(parts, { code, flowId, signal })
  return { user: session.user, session, redirectType: flow.isRecovery ? 'recovery' : null }
}

/**
 * Tries the verifiers of the pool in turn: the server keeps a code that was shown a wrong one. Only a final answer uses up a
 * verifier; after a fault of the network or the server all stay, and another try may succeed.
 */
export async function exchangeCode(parts: VerbParts, { code, flowId, signal }: Exchange): Promise<{ session: Session; flow: PendingFlow }> {
  const { isAuthError, request } = parts
  const flows = flowsOf(parts)
  const ticket = parts.store.ticket()
  for (const flow of await flows.candidates(flowId)) {
    const outcome = await request(grant('pkce', { auth_code: code, code_verifier: flow.verifier }, signal)).then((answer) => requireOwnSession(parts, answer))
      .catch((error: unknown) => ({ error, known: isAuthError(error) ? error : null }))
    if (!('error' in outcome)) {
      await flows.remove(flow)
      await replaceSession(parts, outcome, { ticket, ...landingOf(flow.isRecovery ? 'recovery' : null) })
      return { session: outcome, flow }
    }
    if (outcome.known?.code === 'bad_code_verifier') continue
    if (outcome.known && isFinal(outcome.known)) await flows.remove(flow)
    throw outcome.error
  }
  throw new parts.AuthError('PKCE code verifier not found in storage. The link was opened in another browser or app than the one that asked for it, or its flow has been finished already.', { name: 'AuthPKCECodeVerifierMissingError', status: 400, code: 'pkce_code_verifier_not_found' })
}

/** The server's own word, which another try would not change. */
function isFinal({ name, status = 0 }: AuthError): boolean {
  return (name === 'AuthApiError' || name === 'AuthSessionMissingError') && ![408, 409, 429].includes(status)
}
