import { authenticate } from '../account/authenticate.js'
import type { Config } from '../config/index.js'
import type { Context } from '../context.js'
import { HttpError } from '../http-error.js'

/** Whether a request to this route has to show that a person makes it. */
function isGuarded(config: Config, { request, path, query }: Context): boolean {
  if (request.method !== 'POST') return false
  switch (path) {
    case '/signup':
    case '/signup/':
    case '/recover':
    case '/resend':
    case '/magiclink':
    case '/otp': return true
    case '/sso':
    case '/sso/': return config.samlEnabled
    case '/passkeys/authentication/options': return config.passkeyEnabled
    case '/token': return !['pkce', 'refresh_token', 'id_token'].includes(query.get('grant_type') ?? '')
    default: return false
  }
}

/** Refuses a request without a valid captcha token, where captchas are switched on; administrators need none. */
export async function checkCaptcha(context: Context): Promise<void> {
  const { config } = context.server
  if (!config.securityCaptchaEnabled || !isGuarded(config, context)) return
  if (await isAdmin(context)) return
  const { verifyCaptcha } = await import('./verify-captcha.js')
  await verifyCaptcha(context)
}

async function isAdmin(context: Context): Promise<boolean> {
  if (!context.request.headers.has('authorization')) return false
  return authenticate(context, 'admin').then(() => true, (error: unknown) => {
    if (error instanceof HttpError) return false
    throw error
  })
}
