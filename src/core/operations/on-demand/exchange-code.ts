import { AuthError, isAuthError } from '../../errors.js'
import type { PendingFlow } from '../../pkce/index.js'
import { requestToken } from '../../protocol/index.js'
import type { CallOptions, Session } from '../../types.js'
import type { Parts } from '../parts.js'
import { flowsOf } from './flows-of.js'

interface Exchange {
  code: string
  flowId?: string | null | undefined
  signal?: AbortSignal | undefined
}

/** Exchanges the code of a redirect for a session, and makes it current. */
export async function exchangeCodeForSession(parts: Parts, code: string, { flowId, signal }: CallOptions & { flowId?: string } = {}) {
  if (!code) throw new AuthError('You must provide the `code` of the redirect.', { name: 'AuthInvalidCredentialsError', status: 400, code: 'invalid_argument' })
  await parts.start()
  const { session, flow } = await exchangeCode(parts, { code, flowId, signal })
  return { user: session.user, session, redirectType: flow.isRecovery ? 'recovery' : null }
}

/**
 * Tries the verifiers of the pool in turn: the server keeps a code that was shown a wrong one. Only a final answer uses up a
 * verifier; after a fault of the network or the server all stay, and another try may succeed.
 */
export async function exchangeCode(parts: Parts, { code, flowId, signal }: Exchange): Promise<{ session: Session; flow: PendingFlow }> {
  const { store, request } = parts
  const flows = flowsOf(parts)
  const ticket = store.ticket()
  for (const flow of await flows.candidates(flowId)) {
    const outcome = await requestToken(request, { type: 'pkce', body: { auth_code: code, code_verifier: flow.verifier } }, { signal })
      .catch((error: unknown) => ({ error, isFinal: isFinal(error), isWrongVerifier: isAuthError(error) && error.code === 'bad_code_verifier' }))
    if (!('error' in outcome)) {
      await flows.remove(flow)
      await store.replace(outcome, { ticket, ...landing(flow) })
      return { session: outcome, flow }
    }
    if (outcome.isWrongVerifier) continue
    if (outcome.isFinal) await flows.remove(flow)
    throw outcome.error
  }
  throw new AuthError('PKCE code verifier not found in storage. The link was opened in another browser or app than the one that asked for it, or its flow has been finished already.', { name: 'AuthPKCECodeVerifierMissingError', status: 400, code: 'pkce_code_verifier_not_found' })
}

const landing = ({ isRecovery }: PendingFlow) => (isRecovery ? { event: 'PASSWORD_RECOVERY', purpose: 'recovery' } as const : {})

/** The server's own word, which another try would not change. */
function isFinal(error: unknown): boolean {
  return isAuthError(error) && (error.name === 'AuthApiError' || error.name === 'AuthSessionMissingError') && ![408, 409, 429].includes(error.status ?? 0)
}
