import type { CallOptions, SsoCredentials } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { captcha } from './captcha.js'
import { leaveFor, requireUrlIn } from './go-to-provider.js'
import { withFlow } from './redirect-flow.js'

/** Sends the person to their organisation's own sign-in. */
export async function signInWithSSO(parts: VerbParts, credentials: SsoCredentials, { signal }: CallOptions = {}): Promise<{ url: string }> {
  const { providerId, domain, options: given }: { providerId?: string; domain?: string; options?: SsoCredentials['options'] } = Object(credentials)
  const options = given ?? {}
  if (!providerId === !domain) throw parts.invalidArgument('You must provide either a `providerId` or a `domain`.')
  return withFlow(parts, { to: options.redirectTo, intent: 'sign-in' }, async ({ challenge, redirectTo }) => {
    const body = { ...(providerId ? { provider_id: providerId } : { domain }), redirect_to: redirectTo, skip_http_redirect: true, ...challenge, ...captcha(options.captchaToken) }
    const url = requireUrlIn(parts, await parts.request({ path: '/sso', body, signal }))
    leaveFor(parts, url, options)
    return { url }
  })
}
