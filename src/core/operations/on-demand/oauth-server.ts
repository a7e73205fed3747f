import { invalidArgument } from '../../errors.js'
import type { OAuthAuthorizationDetails, OAuthGrant, OAuthRedirect } from '../../types.js'
import { callAuthorized } from '../current-session.js'
import type { Parts } from '../parts.js'

type Consent = { skipBrowserRedirect?: boolean } | undefined

const pathOf = (authorizationId: string) => {
  if (!authorizationId) throw invalidArgument('You must provide the `authorization_id` of the consent page.')
  return `/oauth/authorizations/${encodeURIComponent(authorizationId)}`
}

/** What an app asks for, or where to go on to if it has been allowed already. */
const getAuthorizationDetails = async (parts: Parts, authorizationId: string) =>
  // SAFETY: the answer of GET /oauth/authorizations/{id}, as GoTrue gives it.
  (await callAuthorized(parts, (token) => parts.request({ method: 'GET', path: pathOf(authorizationId), token }))) as OAuthAuthorizationDetails | OAuthRedirect

/** Answers an app that asks, and goes on to where it waits. */
async function answerAuthorization(parts: Parts, authorizationId: string, { action, skipBrowserRedirect }: { action: 'approve' | 'deny' } & NonNullable<Consent>) {
  const path = `${pathOf(authorizationId)}/consent`
  // SAFETY: the answer of POST /oauth/authorizations/{id}/consent, as GoTrue gives it.
  const answer = (await callAuthorized(parts, (token) => parts.request({ path, body: { action }, token }))) as OAuthRedirect
  if (answer.redirect_url && !skipBrowserRedirect && parts.platform.location.href() !== null) parts.platform.location.assign(answer.redirect_url)
  return answer
}

/** The apps that may act for the person. */
const listGrants = async (parts: Parts) =>
  // SAFETY: the answer of GET /user/oauth/grants, as GoTrue gives it.
  (await callAuthorized(parts, (token) => parts.request({ method: 'GET', path: '/user/oauth/grants', token }))) as OAuthGrant[]

/** Takes an app's leave away. */
async function revokeGrant(parts: Parts, { clientId }: { clientId: string }): Promise<object> {
  await callAuthorized(parts, (token) => parts.request({ method: 'DELETE', path: '/user/oauth/grants', query: { client_id: clientId }, token }))
  return {}
}

/** The consent side of the server's OAuth 2.1 server, by the client's names. */
export const oauth = {
  getAuthorizationDetails,
  approveAuthorization: (parts: Parts, id: string, options?: Consent) => answerAuthorization(parts, id, { action: 'approve', ...options }),
  denyAuthorization: (parts: Parts, id: string, options?: Consent) => answerAuthorization(parts, id, { action: 'deny', ...options }),
  listGrants,
  revokeGrant,
}
