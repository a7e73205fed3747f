import { abortReason } from '../abortable.js'
import type { Context } from '../context.js'
import { refuse, renderError } from '../http-error.js'
import type { Fault, StatusFault } from './fault.js'
import { expireTokens, findNamedSession, revokeSession } from './stored-faults.js'

export type Answer = (context: Context) => Promise<Response>

const slowness = 5000
const day = 24 * 60 * 60 * 1000

/** Where a fault could show at all: a link expires where one is verified, a session is revoked where one is used. */
export async function concernsRequest(fault: Fault, context: Context): Promise<boolean> {
  const { path } = context
  switch (fault) {
    case 'link-expired': return path === '/verify'
    case 'session-revoked': return (await findNamedSession(context)) !== undefined
    case 'clock-wrong': return path === '/token' || path === '/signup' || path === '/verify'
    default: return true
  }
}

/** Answers a request as it is answered when the fault has struck. */
export async function applyFault(fault: Fault, context: Context, handle: Answer): Promise<Response> {
  if (typeof fault !== 'string') return renderError(statusError(fault), context.apiVersion, context.requestId)
  switch (fault) {
    case 'offline': throw new TypeError('Failed to fetch')
    case 'slow':
      await waitFor(slowness, context.request.signal)
      return handle(context)
    case 'lost-answer':
      await handle(context)
      throw new TypeError('Failed to fetch')
    case 'html-403': return new Response(forbiddenPage, { status: 403, headers: { 'content-type': 'text/html; charset=utf-8' } })
    case 'link-expired':
      await expireTokens(context)
      return handle(context)
    case 'session-revoked':
      await revokeSession(context)
      return handle(context)
    case 'clock-wrong': return handle(aheadBy(day, context))
    default: return fault satisfies never
  }
}

const statusCodes: Readonly<Record<number, readonly [code: string, message: string]>> = {
  409: ['conflict', 'Too many concurrent token refresh requests on the same session or refresh token'],
  413: ['request_entity_too_large', 'Request body too large'],
  429: ['over_request_rate_limit', 'Request rate limit reached'],
  500: ['unexpected_failure', 'Internal Server Error'],
  504: ['request_timeout', 'Processing this request timed out, please retry after a moment.'],
}

function statusError({ status, code, message }: StatusFault) {
  const [usualCode, usualMessage] = statusCodes[status] ?? (status >= 500 ? ['unexpected_failure', 'Unexpected failure'] : ['unknown', 'Request failed'])
  return refuse(status, code ?? usualCode, message ?? usualMessage)
}

const forbiddenPage = '<!DOCTYPE html>\n<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center></body></html>\n'

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer)
      reject(abortReason(signal))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort)
      resolve()
    }, milliseconds)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}

/** The same request, to the same server with its clock ahead. Rate limits keep the right time: theirs must not run backwards afterwards. */
function aheadBy(milliseconds: number, context: Context): Context {
  const { server } = context
  const now = () => server.now() + milliseconds
  const limits: typeof server.limits = { allow: (key, rate, at) => server.limits.allow(key, rate, at - milliseconds) }
  const ahead = new Proxy(server, {
    get: (target, key) => (key === 'now' ? now : key === 'limits' ? limits : Reflect.get(target, key)),
  })
  return { ...context, server: ahead }
}
