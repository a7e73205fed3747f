/** The newest API version that changes how errors look. */
export type ApiVersion = 'initial' | '2024-01-01'

interface HttpErrorDetail {
  /** Sent as it is, in every API version: errors of OAuth and of the database. */
  readonly body?: Readonly<Record<string, unknown>> | undefined
  readonly weakPassword?: readonly string[] | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Errors that GoTrue builds without a code say so by a missing header. */
  readonly hidesCode?: boolean | undefined
}

/** A refusal, rendered in the body of the API version that was asked for. */
export class HttpError extends Error {
  readonly status: number
  readonly code: string
  readonly detail: HttpErrorDetail

  constructor(status: number, code: string, detail: HttpErrorDetail & { readonly message: string }) {
    super(detail.message)
    this.status = status
    this.code = code
    this.detail = detail
  }
}

/** A refusal with its status, its code and the text that GoTrue sends. */
export function refuse(status: number, code: string, message: string): HttpError {
  return new HttpError(status, code, { message })
}

/** 400 `validation_failed`. */
export function invalid(message: string): HttpError {
  return refuse(400, 'validation_failed', message)
}

/** 504 for a request that took too long. */
export function requestTimeout(): HttpError {
  return refuse(504, 'request_timeout', 'Processing this request timed out, please retry after a moment.')
}

/** 429 with the text that clients read the seconds from. */
export function tooSoon(code: string, seconds: number): HttpError {
  return refuse(429, code, `For security purposes, you can only request this after ${String(Math.trunc(seconds))} seconds.`)
}

/** 422 `weak_password`, whose header is missing in the newer version. */
export function weakPassword(message: string, reasons: readonly string[]): HttpError {
  return new HttpError(422, 'weak_password', { message, weakPassword: reasons })
}

/** 400 in the shape of RFC 6749 §5.2, the same in every version. */
export function oauthError(error: string, description: string): HttpError {
  return new HttpError(400, error, { message: description, body: { error, error_description: description }, hidesCode: true })
}

/** What is left of a broken unique constraint: the database's own words. */
export function duplicateKey(constraint: string, key: string): HttpError {
  const message = `duplicate key value violates unique constraint "${constraint}"`
  return new HttpError(500, 'unexpected_failure', { message, body: { code: '23505', message, detail: `Key ${key} already exists.` } })
}

/** 500 without a code of its own: what GoTrue makes of an error it does not classify. */
export function unclassified(): HttpError {
  const message = 'Unexpected failure, please check server logs for more information'
  return new HttpError(500, 'unexpected_failure', { message, body: { code: 500, error_code: 'unexpected_failure', msg: message }, hidesCode: true })
}

/** The newest version that is not newer than the one asked for. */
export function readApiVersion(headers: Headers): ApiVersion {
  const asked = headers.get('x-supabase-api-version') ?? ''
  return /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) && asked >= '2024-01-01' ? '2024-01-01' : 'initial'
}

export function renderError(error: HttpError, version: ApiVersion, errorId: string): Response {
  const headers = new Headers({ 'content-type': 'application/json', ...error.detail.headers })
  const isNew = version !== 'initial'
  if (isNew) headers.set('x-supabase-api-version', version)
  if (!error.detail.hidesCode && !(isNew && error.detail.weakPassword)) headers.set('x-sb-error-code', error.code)
  return new Response(JSON.stringify(renderBody(error, isNew, errorId)), { status: error.status, headers })
}

function renderBody(error: HttpError, isNew: boolean, errorId: string): unknown {
  if (error.detail.body && !(isNew && error.status === 500)) return error.detail.body
  const weak = error.detail.weakPassword ? { weak_password: { reasons: error.detail.weakPassword } } : {}
  if (isNew) return { code: error.code, message: error.message, ...weak }
  return { code: error.status, error_code: error.code, msg: error.message, ...(error.status >= 500 ? { error_id: errorId } : {}), ...weak }
}
