import { refuse } from '../http-error.js'
import type { Handler, RouteGroup } from '../router.js'

const load = () => import('../played/index.js')

const samlOnly = (handle: Handler): Handler => (context) => {
  if (!context.server.config.samlEnabled) throw refuse(404, 'saml_provider_disabled', 'SAML 2.0 is disabled')
  return handle(context)
}

/** Providers that the server plays itself; GoTrue has no such routes. */
export const playedRoutes: RouteGroup = {
  routes: {
    'GET /provider/saml': samlOnly(async (context) => (await import('../played/saml-page.js')).showIdentityProvider(context)),
    'POST /provider/saml': samlOnly(async (context) => (await import('../played/saml-page.js')).answerIdentityChoice(context)),
    'GET /provider/saml/metadata': samlOnly(async (context) => (await import('../played/saml-page.js')).showIdpMetadata(context)),
    'GET /provider/{id}/authorize': async (context) => (await load()).showProvider(context),
    'POST /provider/{id}/authorize': async (context) => (await load()).answerChoice(context),
    'GET /provider/{id}/.well-known/openid-configuration': async (context) => (await load()).describeProvider(context),
    'GET /provider/{id}/certs': async (context) => (await load()).listKeys(context),
    'POST /provider/{id}/token': async (context) => (await load()).exchangePlayedCode(context),
    'GET /provider/{id}/userinfo': async (context) => (await load()).showUserInfo(context),
  },
}
