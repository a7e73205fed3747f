import { AuthUnknownError } from '../errors.js'
import type { CallOptions, IdTokenCredentials, OAuthCredentials } from '../types.js'
import { callAuthorized } from './current-session.js'
import { goToProvider } from './go-to-provider.js'
import type { Parts } from './parts.js'
import { linkIdToken } from './sign-in-with-id-token.js'

/** Adds a way into the signed-in person's account: by a redirect to the provider, or by its ID token. */
export async function linkIdentity(parts: Parts, credentials: OAuthCredentials | IdTokenCredentials, { signal }: CallOptions = {}) {
  return 'token' in credentials ? linkIdToken(parts, credentials, { ...(signal && { signal }) }) : linkByRedirect(parts, credentials, signal)
}

/** What stands in the place of a link that failed. */
export const emptyLink = (credentials: OAuthCredentials | IdTokenCredentials) =>
  'token' in credentials ? { user: null, session: null } : { provider: credentials.provider, url: null }

function linkByRedirect(parts: Parts, credentials: OAuthCredentials, signal: AbortSignal | undefined) {
  const findUrl = async (_: unknown, query: URLSearchParams) => {
    const asked = { ...Object.fromEntries(query), skip_http_redirect: 'true' }
    const answer = await callAuthorized(parts, (token) => parts.request({ method: 'GET', path: '/user/identities/authorize', query: asked, token, signal }))
    const url: unknown = Object(answer).url
    if (typeof url !== 'string') throw new AuthUnknownError('The server did not answer with an address.', { code: 'bad_response' })
    return url
  }
  return goToProvider(parts, credentials, { intent: 'link-identity', findUrl, ...(signal && { signal }) })
}
