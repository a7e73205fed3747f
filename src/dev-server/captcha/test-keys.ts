export interface Verdict {
  readonly isHuman: boolean
  readonly errors: readonly string[]
}

const passes: Verdict = { isHuman: true, errors: [] }
const fails = (error: string): Verdict => ({ isHuman: false, errors: [error] })

/** What a provider says to its own keys for tests, which need no network; undefined for every other secret. */
export function testVerdict(provider: string, { secret, token }: { secret: string; token: string }): Verdict | undefined {
  if (provider === 'turnstile') return turnstile(secret)
  if (provider === 'hcaptcha') return hcaptcha(secret, token)
  return undefined
}

/** @see https://developers.cloudflare.com/turnstile/troubleshooting/testing/ */
function turnstile(secret: string): Verdict | undefined {
  switch (secret) {
    case '1x0000000000000000000000000000000AA': return passes
    case '2x0000000000000000000000000000000AA': return fails('invalid-input-response')
    case '3x0000000000000000000000000000000AA': return fails('timeout-or-duplicate')
    default: return undefined
  }
}

/** @see https://docs.hcaptcha.com/#integration-testing-test-keys */
function hcaptcha(secret: string, token: string): Verdict | undefined {
  if (secret !== '0x0000000000000000000000000000000000000000') return undefined
  const isTestToken = /^[1-3]0000000-aaaa-bbbb-cccc-000000000001$/.test(token)
  return isTestToken ? passes : fails('invalid-input-response')
}
