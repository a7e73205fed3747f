import type { PopupWindow } from '../../platform/index.js'
import type { CallOptions, IdTokenCredentials, OAuthCredentials } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { goToProvider, requireUrlIn } from './go-to-provider.js'
import { linkIdToken } from './sign-in-with-id-token.js'
import { callWithToken } from './call-with-token.js'

type Options = CallOptions & { popup?: PopupWindow | null | undefined }

/** Adds a way into the signed-in person's account: by a redirect to the provider, or by its ID token. */
export async function linkIdentity(parts: VerbParts, credentials: Partial<OAuthCredentials> | IdTokenCredentials, { signal, popup }: Options = {}) {
  if ('token' in credentials) return linkIdToken(parts, credentials, { signal })
  const findUrl = async (query: URLSearchParams) => {
    const asked = { ...Object.fromEntries(query), skip_http_redirect: 'true' }
    return requireUrlIn(parts, await callWithToken(parts, { method: 'GET', path: '/user/identities/authorize', query: asked, signal }))
  }
  return goToProvider(parts, credentials, { intent: 'link-identity', findUrl, popup, signal })
}
