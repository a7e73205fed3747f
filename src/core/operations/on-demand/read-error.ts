import type { AuthError, AuthErrorDetails } from '../../errors.js'
import type { HttpAnswer } from '../../platform/index.js'
import type { WeakPassword } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { sessionMissing } from './session-missing.js'

type ErrorTools = Pick<VerbParts, 'AuthError' | 'platform'>

/** Turns an answer of the server, in any of its three shapes, or a proxy's page, into an error with a code. */
export function readError(tools: ErrorTools, answer: HttpAnswer, body: unknown): AuthError {
  const { status } = answer
  const fields = asRecord(body)
  const message = firstText(fields.msg, fields.message, fields.error_description, fields.error)
  const code = readCode(fields) ?? (status === 429 ? 'over_request_rate_limit' : undefined)
  const details = { status, retryAfter: readRetryAfter(tools, answer, message) }
  if (status >= 500) {
    return new tools.AuthError(message ?? `HTTP ${status}`, { name: 'AuthRetryableFetchError', ...details, code: code ?? (body === undefined ? 'bad_response' : 'unexpected_failure') })
  }
  if (body === undefined) return new tools.AuthError(`The server answered ${status} without JSON.`, { name: 'AuthUnknownError', ...details, code: code ?? 'bad_response' })
  // SAFETY: the server names no other reasons, and an unknown one is only shown.
  const reasons = asRecord(fields.weak_password).reasons as WeakPassword['reasons'] | undefined
  return readRefusal(tools, message ?? JSON.stringify(body), { ...details, code: code ?? 'unknown', reasons })
}

function readRefusal(tools: ErrorTools, message: string, { reasons, ...details }: AuthErrorDetails): AuthError {
  if (details.code === 'session_not_found') return sessionMissing(tools)
  if (details.code === 'weak_password' || reasons?.length) {
    return new tools.AuthError(message, { name: 'AuthWeakPasswordError', ...details, code: 'weak_password', reasons: reasons ?? [] })
  }
  return new tools.AuthError(message, { ...details, name: 'AuthApiError' })
}

/** `code` is text since 2024-01-01 and the HTTP status before; an SQL state is none of the server's own codes. */
function readCode(fields: Record<string, unknown>): string | undefined {
  if (typeof fields.error_code === 'string') return fields.error_code
  return typeof fields.code === 'string' && /^[a-z]/.test(fields.code) ? fields.code : undefined
}

/** @see RFC 9110 §10.2.3 */
function readRetryAfter({ platform }: ErrorTools, answer: HttpAnswer, message = ''): number | undefined {
  const header = answer.headers?.get?.('retry-after')?.trim() ?? ''
  const seconds = /^\d+$/.exec(header)?.[0] ?? /after (\d+) seconds?/.exec(message)?.[1]
  if (seconds) return Number(seconds)
  const left = / GMT$/.test(header) ? Math.ceil((Date.parse(header) - platform.clock.now()) / 1000) : 0
  return left > 0 ? left : undefined
}

const firstText = (...values: unknown[]) => values.find((value): value is string => typeof value === 'string')

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
