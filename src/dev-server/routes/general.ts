import { json } from '../answer.js'
import type { Context } from '../context.js'
import type { RouteGroup } from '../router.js'

/** What the server is and can do. */
export const generalRoutes: RouteGroup = {
  routes: {
    'GET /health': () => json({ version: '', name: 'GoTrue', description: 'GoTrue is a user registration and authentication API' }),
    'GET /settings': getSettings,
    'GET /.well-known/jwks.json': ({ server }) => json({ keys: server.keys.published }, { headers: { 'cache-control': 'public, max-age=600' } }),
  },
}

function getSettings({ server: { config } }: Context): Response {
  return json({
    external: {
      anonymous_users: config.externalAnonymousUsersEnabled,
      apple: config.externalAppleEnabled,
      azure: config.externalAzureEnabled,
      bitbucket: config.externalBitbucketEnabled,
      discord: config.externalDiscordEnabled,
      facebook: config.externalFacebookEnabled,
      snapchat: config.externalSnapchatEnabled,
      figma: config.externalFigmaEnabled,
      fly: config.externalFlyEnabled,
      github: config.externalGithubEnabled,
      gitlab: config.externalGitlabEnabled,
      google: config.externalGoogleEnabled,
      keycloak: config.externalKeycloakEnabled,
      kakao: config.externalKakaoEnabled,
      linkedin: config.externalLinkedinEnabled,
      linkedin_oidc: config.externalLinkedinOidcEnabled,
      notion: config.externalNotionEnabled,
      spotify: config.externalSpotifyEnabled,
      slack: config.externalSlackEnabled,
      slack_oidc: config.externalSlackOidcEnabled,
      workos: config.externalWorkosEnabled,
      twitch: config.externalTwitchEnabled,
      twitter: config.externalTwitterEnabled,
      email: config.externalEmailEnabled,
      phone: config.externalPhoneEnabled,
      zoom: config.externalZoomEnabled,
    },
    disable_signup: config.disableSignup,
    mailer_autoconfirm: config.mailerAutoconfirm,
    phone_autoconfirm: config.smsAutoconfirm,
    sms_provider: config.smsProvider,
    saml_enabled: config.samlEnabled,
    // True while SAML is off, whatever is configured: so the real server answers.
    saml_private_key_next_configured: !config.samlEnabled || config.samlPrivateKeyNext !== '',
    passkeys_enabled: config.passkeyEnabled,
  })
}
