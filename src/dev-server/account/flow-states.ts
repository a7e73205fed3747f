import { randomUuid, sha256, toBase64Url, toBytes } from '../crypto/index.js'
import { invalid, refuse, unclassified } from '../http-error.js'
import type { ServerState } from '../server-state.js'
import type { FlowStateRecord, Metadata } from '../state/index.js'

/** The PKCE part of a request. @see RFC 7636 §4.2 */
export interface Challenge {
  readonly code_challenge: string
  readonly code_challenge_method: string
}

export const challengeFields = { code_challenge: 'string', code_challenge_method: 'string' } as const

/** Both parts or none, and a challenge of the right letters and length. */
export function checkChallenge({ code_challenge: challenge, code_challenge_method: method }: Challenge): void {
  if ((challenge === '') !== (method === '')) throw invalid('PKCE flow requires code_challenge_method and code_challenge')
  if (challenge === '') return
  if (challenge.length < 43 || challenge.length > 128) throw invalid('code challenge has to be between 43 and 128 characters')
  if (!/^[A-Za-z0-9._~-]+$/.test(challenge)) {
    throw invalid('code challenge can only contain alphanumeric characters, hyphens, periods, underscores and tildes')
  }
}

export function hasChallenge({ code_challenge: challenge }: Challenge): boolean {
  return challenge !== ''
}

/** Refuses an unknown method, as mail endpoints do: they only trip over it once they use it. */
export function checkChallengeMethod(challenge: Challenge): void {
  if (hasChallenge(challenge)) readChallengeMethod(challenge)
}

function readChallengeMethod({ code_challenge_method: method }: Challenge): 's256' | 'plain' {
  const known = method.toLowerCase()
  if (known === 's256' || known === 'plain') return known
  throw unclassified()
}

interface NewFlow {
  readonly authenticationMethod: string
  readonly challenge: Challenge
  readonly userId?: string | undefined
  readonly detail?: Metadata
}

export function createFlowState(server: ServerState, { authenticationMethod, challenge, userId, detail }: NewFlow): FlowStateRecord {
  const flow: FlowStateRecord = {
    id: randomUuid(server.random),
    authCode: randomUuid(server.random),
    authenticationMethod,
    codeChallenge: challenge.code_challenge,
    codeChallengeMethod: hasChallenge(challenge) ? readChallengeMethod(challenge) : 'plain',
    createdAt: server.now(),
    userId,
    detail: detail ?? {},
  }
  server.store.flowStates.save(flow)
  return flow
}

/** The flow that a link goes on with: the user's newest of this method. */
export function findFlow({ store }: ServerState, userId: string, authenticationMethod: string): FlowStateRecord {
  const flow = store.flowStates.find('user', userId).filter((candidate) => candidate.authenticationMethod === authenticationMethod).at(-1)
  if (!flow) throw refuse(400, 'flow_state_not_found', 'No associated flow state found. invalid flow state, no valid flow state found')
  return flow
}

/** The code that a redirect hands to the app. */
export function issueAuthCode({ now }: ServerState, flow: FlowStateRecord): string {
  flow.codeIssuedAt = now()
  return flow.authCode
}

/** Finds the flow of a code and checks the verifier; a wrong one leaves the flow as it is. */
export function verifyFlow(server: ServerState, authCode: string, verifier: string): FlowStateRecord {
  const flow = server.store.flowStates.find('authCode', authCode)[0]
  if (!flow) throw refuse(404, 'flow_state_not_found', 'invalid flow state, no valid flow state found')
  if (isFlowExpired(server, flow)) throw refuse(422, 'flow_state_expired', 'invalid flow state, flow state has expired')
  const challenge = flow.codeChallengeMethod === 's256' ? toBase64Url(sha256(toBytes(verifier))) : verifier
  if (challenge !== flow.codeChallenge) throw refuse(400, 'bad_code_verifier', 'code challenge does not match previously saved code verifier')
  return flow
}

/** Flows live from the request on, those of magic links from the moment their code was issued. */
export function isFlowExpired(server: ServerState, flow: FlowStateRecord): boolean {
  const from = flow.authenticationMethod === 'magiclink' ? (flow.codeIssuedAt ?? flow.createdAt) : flow.createdAt
  return server.now() > from + server.config.externalFlowStateExpiryDuration * 1000
}
