import type { AuthErrorLike, RedirectOutcome } from '../../core/index.js'

type Failure = Extract<RedirectOutcome, { kind: 'error' }>

/** The error that a redirect has brought. */
export function errorOfRedirect(outcome: Failure): AuthErrorLike {
  return { name: 'AuthApiError', message: outcome.description, code: codeOf(outcome), status: undefined }
}

/**
 * The server has one code for all that fails at or behind a provider, which is that of its own failures too: there its sentence is all
 * that tells them apart. This file is the only one that looks at one, and a test has them as recorded.
 */
function codeOf({ code, description }: Failure): string {
  if (code === 'validation_failed') return 'provider_failed'
  if (code !== 'unexpected_failure') return code
  if (noAddress.test(description)) return 'email_address_not_provided'
  return providerFailure.test(description) ? 'provider_failed' : code
}

const noAddress = /user email from external provider/i
const providerFailure = /external (provider|code)/i
