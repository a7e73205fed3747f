import { redirectError, withMessage, withQuery } from '../account/redirects.js'
import { redirect } from '../answer.js'
import type { Context } from '../context.js'
import { HttpError } from '../http-error.js'
import { findFlow, finishFlow, flowTarget, startFlow, type Flow } from '../providers/index.js'
import { readForm } from '../read-body.js'
import type { RouteGroup } from '../router.js'

/** Ways in by a provider: there and back again. */
export const authorizeRoutes: RouteGroup = {
  routes: {
    'GET /authorize': async (context) => redirect(await startFlow(context), 302),
    'GET /callback': (context) => answerCallback(context, context.query),
    'POST /callback': async (context) => answerCallback(context, await readPosted(context)),
  },
}

/** Apple posts its answer; what is in the address counts as well. */
async function readPosted(context: Context): Promise<URLSearchParams> {
  return new URLSearchParams([...(await readForm(context)), ...context.query])
}

/** What comes of the flow is told in a redirect, errors too; without a flow there is only the site to tell. */
async function answerCallback(context: Context, form: URLSearchParams): Promise<Response> {
  let flow: Flow
  try {
    flow = findFlow(context, form.get('state') ?? '')
  } catch (error) {
    return redirect(withQuery(context.server.config.siteUrl, describeError(error)), 303)
  }
  try {
    return redirect(await finishFlow(context, flow, form), 302)
  } catch (error) {
    return redirect(withErrors(flowTarget(context, flow), describeError(error)), 302)
  }
}

/** Errors are in the query and in the fragment; only the query says that there is no description. */
function withErrors(target: string, errors: Record<string, string>): string {
  const told = Object.fromEntries(Object.entries(errors).filter(([, value]) => value !== ''))
  return withMessage(withQuery(target, errors), told, false)
}

const denied = new Set(['signup_disabled', 'user_banned', 'provider_email_needs_verification'])

/** An error in the words of OAuth. @see RFC 6749 §4.1.2.1 */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof HttpError)) throw error
  const { error: oauthError, error_description: description } = error.detail.body ?? {}
  if (typeof oauthError === 'string') return { error: oauthError, error_description: typeof description === 'string' ? description : '' }
  const named = redirectError(error)
  if (denied.has(error.code)) return { ...named, error: 'access_denied' }
  return { error: 'server_error', ...named }
}
