import type { Context } from '../context.js'
import { refuse } from '../http-error.js'
import { pickFields, readBody } from '../read-body.js'
import { requestAddress } from '../request-address.js'
import { testVerdict, type Verdict } from './test-keys.js'

const addresses: Readonly<Record<string, string>> = {
  hcaptcha: 'https://hcaptcha.com/siteverify',
  turnstile: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
}

/** Asks the captcha's provider about the token in the body; the documented keys for tests are answered here. */
export async function verifyCaptcha(context: Context): Promise<void> {
  const { gotrue_meta_security: security } = await readBody(context, { gotrue_meta_security: 'object' })
  const token = pickFields(security ?? {}, { captcha_token: 'string' }).captcha_token.trim()
  if (token === '') throw disallowed('no captcha_token found')
  const { securityCaptchaProvider: provider, securityCaptchaSecret: secret } = context.server.config
  const verdict = testVerdict(provider, { secret, token }) ?? (await ask(context, token))
  if (!verdict.isHuman) throw disallowed(verdict.errors.join(', '))
}

async function ask({ server, request }: Context, token: string): Promise<Verdict> {
  const { securityCaptchaProvider: provider, securityCaptchaSecret: secret, securityCaptchaTimeout: timeout } = server.config
  const form = new URLSearchParams({ secret, response: token, remoteip: requestAddress(request) })
  try {
    const answer = await server.fetch(addresses[provider] ?? '', { method: 'POST', body: form, signal: AbortSignal.timeout(timeout * 1000) })
    return readVerdict(await answer.json())
  } catch {
    throw refuse(500, 'unexpected_failure', 'captcha verification process failed')
  }
}

function readVerdict(answer: unknown): Verdict {
  if (typeof answer !== 'object' || answer === null) throw new TypeError('the captcha provider answered no object')
  const isHuman = 'success' in answer && answer.success === true
  const errors = 'error-codes' in answer && Array.isArray(answer['error-codes']) ? answer['error-codes'].map(String) : []
  return { isHuman, errors }
}

function disallowed(why: string) {
  return refuse(400, 'captcha_failed', `captcha protection: request disallowed (${why})`)
}
