import { authenticate } from './account/authenticate.js'
import { checkCaptcha } from './captcha/index.js'
import { createContext, type Context } from './context.js'
import { answerPreflight, corsHeaders } from './cors.js'
import type { FaultPlan } from './faults/index.js'
import { HttpError, refuse, renderError, requestTimeout } from './http-error.js'
import type { Router } from './router.js'
import type { ServerState } from './server-state.js'

/** What answers a request: the routes, and the faults that may come before them. */
export interface Responders {
  readonly router: Router
  readonly faults: FaultPlan
}

/** From a request to its answer: preflight, faults, route, bearer, handler; a refusal on the way becomes an error body. */
export async function handle(server: ServerState, { router, faults }: Responders, request: Request): Promise<Response> {
  const preflight = answerPreflight(server.config, request)
  if (preflight) return preflight
  const context = createContext(server, request)
  const answer = await faults.answer(context, (concerned) => inTime(concerned, route(concerned, router)).catch((error: unknown) => renderFailure(concerned, error)))
  return addHeaders(answer, context)
}

async function route(context: Context, router: Router): Promise<Response> {
  const { params, gate, auth, handle: handler } = router.match(context.request.method, context.path)
  gate?.(context)
  await checkCaptcha(context)
  if (!auth) return handler({ ...context, params })
  return handler({ ...context, params, ...(await authenticate(context, auth)) })
}

/** Answers for a request that takes too long. What it does goes on: there is no transaction that could be broken off. */
function inTime({ server: { config } }: Context, answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { reject(requestTimeout()) }, Math.min(config.apiMaxRequestDuration * 1000, longestTimer))
    answer.then(resolve, reject).finally(() => { clearTimeout(timer) })
  })
}

/** What `setTimeout` can wait for. */
const longestTimer = 2 ** 31 - 1

function renderFailure(context: Context, error: unknown): Response {
  if (error instanceof HttpError) return renderError(error, context.apiVersion, context.requestId)
  return renderError(refuse(500, 'unexpected_failure', 'Internal Server Error'), context.apiVersion, context.requestId)
}

function addHeaders(answer: Response, context: Context): Response {
  for (const [name, value] of context.answerHeaders) answer.headers.set(name, value)
  for (const [name, value] of corsHeaders(context.request)) answer.headers.set(name, value)
  return answer
}
