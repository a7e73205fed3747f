import type { AuthErrorLike, RedirectOutcome } from '../../core/index.js'

/**
 * What the server says of a provider that tells no address. Its code for that is `unexpected_failure`, as for all that fails at or behind
 * a provider, so its sentence is all that tells them apart: this file is the only one that looks at one, and a test has it as recorded.
 */
const noAddress = /user email from external provider/i

/** What the server says of a failure of its own, under the code that a provider's failure comes with too. */
const ownFailure = /^database error|^pq:/i

/** The error that a redirect has brought. */
export function errorOfRedirect({ code, description }: Extract<RedirectOutcome, { kind: 'error' }>): AuthErrorLike {
  return { name: 'AuthApiError', message: description, code: noAddress.test(description) ? 'email_address_not_provided' : code, status: undefined }
}

/** The error that a person has come back with from a provider: one without a code of its own is the provider's. */
export function errorOfReturn(outcome: Extract<RedirectOutcome, { kind: 'error' }>): AuthErrorLike {
  const error = errorOfRedirect(outcome)
  return error.code === 'unexpected_failure' && !ownFailure.test(outcome.description) ? { ...error, code: 'provider_failed' } : error
}
