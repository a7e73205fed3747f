import type { CallOptions, OAuthAuthorizationDetails, OAuthGrant, OAuthRedirect } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { leaveFor } from './go-to-provider.js'
import { callWithToken } from './call-with-token.js'

type Consent = CallOptions & { skipBrowserRedirect?: boolean }

const pathOf = ({ invalidArgument }: VerbParts, authorizationId: string) => {
  if (!authorizationId) throw invalidArgument('You must provide the `authorization_id` of the consent page.')
  return `/oauth/authorizations/${encodeURIComponent(authorizationId)}`
}

const grantsPath = '/user/oauth/grants'

/** Answers an app that asks, and goes on to where it waits. */
const answerAuthorization = (action: 'approve' | 'deny') => async (parts: VerbParts, authorizationId: string, options: Consent = {}) => {
  // SAFETY: the answer of POST /oauth/authorizations/{id}/consent, as GoTrue gives it.
  const answer = (await callWithToken(parts, { path: `${pathOf(parts, authorizationId)}/consent`, body: { action }, signal: options.signal })) as OAuthRedirect
  leaveFor(parts, answer.redirect_url, options)
  return answer
}

/** The consent side of the server's OAuth 2.1 server, by the client's names. */
export const oauth = {
  /** What an app asks for, or where to go on to if it has been allowed already. */
  getAuthorizationDetails: async (parts: VerbParts, authorizationId: string, { signal }: CallOptions = {}) =>
    // SAFETY: the answer of GET /oauth/authorizations/{id}, as GoTrue gives it.
    (await callWithToken(parts, { method: 'GET', path: pathOf(parts, authorizationId), signal })) as OAuthAuthorizationDetails | OAuthRedirect,
  approveAuthorization: answerAuthorization('approve'),
  denyAuthorization: answerAuthorization('deny'),
  /** The apps that may act for the person. */
  listGrants: async (parts: VerbParts, { signal }: CallOptions = {}) =>
    // SAFETY: the answer of GET /user/oauth/grants, as GoTrue gives it.
    (await callWithToken(parts, { method: 'GET', path: grantsPath, signal })) as OAuthGrant[],
  /** Takes an app's leave away. */
  revokeGrant: async (parts: VerbParts, { clientId }: { clientId: string }, { signal }: CallOptions = {}): Promise<object> => {
    await callWithToken(parts, { method: 'DELETE', path: grantsPath, query: { client_id: clientId }, signal })
    return {}
  },
}
