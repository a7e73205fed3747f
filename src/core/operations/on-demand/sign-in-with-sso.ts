import { invalidArgument } from '../../errors.js'
import { captcha } from '../../protocol/captcha.js'
import type { CallOptions, SsoCredentials } from '../../types.js'
import type { Parts } from '../parts.js'
import { redirectAddress, withFlow } from './redirect-flow.js'

/** Sends the person to their organisation's own sign-in. */
export async function signInWithSSO(parts: Parts, credentials: SsoCredentials, { signal }: CallOptions = {}): Promise<{ url: string }> {
  const { providerId, domain, options = {} }: { providerId?: string; domain?: string; options?: SsoCredentials['options'] } = credentials
  if (!providerId === !domain) throw invalidArgument('You must provide either a `providerId` or a `domain`.')
  const { location } = parts.platform
  return withFlow(parts, { redirectTo: redirectAddress(parts, options.redirectTo), intent: 'sign-in' }, async ({ challenge, redirectTo }) => {
    const body = { ...(providerId ? { provider_id: providerId } : { domain }), redirect_to: redirectTo, skip_http_redirect: true, ...challenge, ...captcha(options.captchaToken) }
    // SAFETY: the answer of POST /sso to `skip_http_redirect`.
    const answer = (await parts.request({ path: '/sso', body, signal })) as { url: string }
    if (answer.url && !options.skipBrowserRedirect && location.href() !== null) location.assign(answer.url)
    return answer
  })
}
