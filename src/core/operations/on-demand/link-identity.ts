import { AuthError } from '../../errors.js'
import type { PopupWindow } from '../../platform/index.js'
import type { CallOptions, IdTokenCredentials, OAuthCredentials } from '../../types.js'
import { callAuthorized } from '../current-session.js'
import { goToProvider } from './go-to-provider.js'
import type { Parts } from '../parts.js'
import { linkIdToken } from './sign-in-with-id-token.js'

type Options = CallOptions & { popup?: PopupWindow | null | undefined }

/** Adds a way into the signed-in person's account: by a redirect to the provider, or by its ID token. */
export async function linkIdentity(parts: Parts, credentials: OAuthCredentials | IdTokenCredentials, { signal, popup }: Options = {}) {
  return 'token' in credentials ? linkIdToken(parts, credentials, { ...(signal && { signal }) }) : linkByRedirect(parts, credentials, { popup, ...(signal && { signal }) })
}

function linkByRedirect(parts: Parts, credentials: OAuthCredentials, { signal, popup }: Options) {
  const findUrl = async (_: unknown, query: URLSearchParams) => {
    const asked = { ...Object.fromEntries(query), skip_http_redirect: 'true' }
    const answer = await callAuthorized(parts, (token) => parts.request({ method: 'GET', path: '/user/identities/authorize', query: asked, token, signal }))
    const url: unknown = Object(answer).url
    if (typeof url !== 'string') throw new AuthError('The server did not answer with an address.', { name: 'AuthUnknownError', code: 'bad_response' })
    return url
  }
  return goToProvider(parts, credentials, { intent: 'link-identity', findUrl, popup, ...(signal && { signal }) })
}
