import { challengeFields } from '../account/flow-states.js'
import { limitByAddress } from '../account/rate-limits.js'
import { withQuery } from '../account/redirects.js'
import { json, redirect } from '../answer.js'
import type { Context } from '../context.js'
import { refuse } from '../http-error.js'
import { readBody, readForm } from '../read-body.js'
import type { Handler, RouteGroup } from '../router.js'
import { describeError } from './authorize.js'

const load = () => import('../saml/index.js')

const gated = (handle: Handler): Handler => (context) => {
  if (!context.server.config.samlEnabled) throw refuse(404, 'saml_provider_disabled', 'SAML 2.0 is disabled')
  return handle(context)
}

/** Single sign-on by SAML 2.0. */
export const ssoRoutes: RouteGroup = {
  mount: '/sso',
  routes: { 'POST /sso': gated(postSso), 'GET /sso/saml/metadata': gated(getMetadata), 'POST /sso/saml/acs': gated(postAcs) },
}

const fields = { provider_id: 'uuid', domain: 'string', redirect_to: 'string', skip_http_redirect: 'boolean', ...challengeFields } as const

async function postSso(context: Context): Promise<Response> {
  limitByAddress(context, 'sso', { events: context.server.config.rateLimitSso })
  const { skip_http_redirect: skips, ...request } = await readBody(context, fields)
  const url = await (await load()).startSso(context, request)
  return skips ? json({ url }) : redirect(url, 303)
}

async function getMetadata(context: Context): Promise<Response> {
  const isDownload = context.query.get('download') === 'true'
  const xml = await (await load()).renderMetadata(context, { isDownload })
  const disposition: Record<string, string> = isDownload ? { 'content-disposition': 'attachment; filename="metadata.xml"' } : {}
  return new Response(xml, { headers: { 'content-type': 'application/xml', 'cache-control': 'public, max-age=600', ...disposition } })
}

/** The answer of an identity provider; what is wrong with it is told to the site. */
async function postAcs(context: Context): Promise<Response> {
  limitByAddress(context, 'saml-assertion', { events: context.server.config.samlRateLimitAssertion })
  const form = new URLSearchParams([...(await readForm(context)), ...context.query])
  try {
    return redirect(await (await load()).acceptResponse(context, form), 302)
  } catch (error) {
    return redirect(withQuery(context.server.config.siteUrl, describeError(error)), 303)
  }
}
