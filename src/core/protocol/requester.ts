import { attempt } from '../../shared/maybe-promise.js'
import { AuthError, unreachable } from '../errors.js'
import type { Clock, Http, HttpAnswer, HttpInit } from '../platform/index.js'

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  query?: { [name: string]: string | undefined }
  body?: object
  /** The person's access token. */
  token?: string | undefined
  signal?: AbortSignal | undefined
  /** Outlives the page. */
  keepalive?: boolean
}

/** Sends a call and gives the body of a good answer, `null` where it has none; anything else is thrown as an `AuthError`. */
export type Requester = (call: Call) => Promise<unknown>

interface Parts {
  platform: { http: Http; clock: Clock }
  /** The auth endpoint, and what goes to it each time. */
  options: { url: string; headers: { [name: string]: string }; requestTimeout: number }
  /** Reads what a refusal says. */
  readError: (answer: HttpAnswer, body: unknown) => Promise<AuthError>
}

export function createRequester({ platform: { http, clock }, options: { url, headers, requestTimeout: timeout }, readError }: Parts): Requester {
  return ({ method = 'POST', path, query = {}, body, token, signal, keepalive }) => {
    const search = String(new URLSearchParams(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)))
    const hasBody = method !== 'GET'
    const init: HttpInit = {
      method,
      headers: { ...headers, ...(token && { Authorization: `Bearer ${token}` }), ...(hasBody && { 'Content-Type': 'application/json;charset=UTF-8' }) },
      ...(hasBody && { body: JSON.stringify(body ?? {}) }),
      ...(keepalive && { keepalive }),
    }
    const send = async (stopped: AbortSignal) => http(url + path + (search && `?${search}`), { ...init, signal: stopped })
    return withDeadline({ clock, timeout, signal }, async (stopped) =>
      withExpiry(await readAnswer(await send(stopped).catch(throwNetworkFailure([token, ...Object.values(body ?? {})])), readError), clock.now()))
  }
}

/** Servers that are older or imitated say only how long the tokens live. */
function withExpiry(body: unknown, now: number): unknown {
  const { access_token, expires_in, expires_at } = Object(body)
  return access_token && expires_in && !expires_at ? { ...Object(body), expires_at: Math.round(now / 1000) + expires_in } : body
}

async function readAnswer(answer: HttpAnswer, readError: Parts['readError']): Promise<unknown> {
  if (answer.status === 204) return null
  const body = await attempt(() => answer.json(), undefined)
  if (!answer.ok) throw await readError(answer, body)
  if (body === undefined) throw new AuthError('The server did not answer with JSON.', { name: 'AuthUnknownError', status: answer.status, code: 'bad_response' })
  return body
}

/** In the platform's words unless they quote what was sent; never with the platform's error, which may hold all of that. */
const throwNetworkFailure = (sent: unknown[]) => (cause: unknown): never => {
  const message = String(Object(cause).message ?? '')
  throw unreachable(!message || sent.some((value) => message.includes(String(value))) ? 'The server could not be reached.' : message)
}

interface Deadline {
  clock: Clock
  timeout: number
  signal: AbortSignal | undefined
}

/** Settles at the deadline or when the caller leaves, whether or not the network heeds the signal. */
function withDeadline(deadline: Deadline, work: (stopped: AbortSignal) => Promise<unknown>): Promise<unknown> {
  const { clock, timeout, signal } = deadline
  return new Promise((resolve, reject) => {
    const controller = new AbortController()
    const stop = (error: AuthError) => {
      reject(error)
      controller.abort()
      end()
    }
    const leave = () => stop(unreachable('The call was cancelled.', undefined, 'request_aborted'))
    const stopTimer = clock.setTimer(
      () => stop(unreachable('The server did not answer in time.', undefined, 'network_timeout')), timeout)
    const end = () => {
      stopTimer()
      signal?.removeEventListener('abort', leave)
    }
    if (signal?.aborted) return leave()
    signal?.addEventListener('abort', leave)
    work(controller.signal).then(resolve, reject).finally(end)
  })
}
