/** Where a provider lives and what it is asked for; a configured URL takes the place of the host. */
export interface CatalogEntry {
  readonly authorize: string
  readonly token: string
  readonly host: string
  /** Where the code is exchanged, if not at the host that asks the person. */
  readonly tokenHost?: string
  readonly scopes: readonly string[]
  /** What the app asks for besides is ignored. */
  readonly hasFixedScopes?: boolean
  readonly needsPkce?: boolean
  /** Hosts that a configured URL does not move. */
  readonly isFixed?: boolean
}

const snap = 'https://auth.snapchat.com/oauth2/api/user'

export const catalog: Readonly<Record<string, CatalogEntry>> = {
  apple: { host: 'https://appleid.apple.com', authorize: '/auth/authorize', token: '/auth/token', scopes: ['email', 'name'], hasFixedScopes: true, isFixed: true },
  azure: { host: 'https://login.microsoftonline.com/common', authorize: '/oauth2/v2.0/authorize', token: '/oauth2/v2.0/token', scopes: ['openid'] },
  bitbucket: { host: 'https://bitbucket.org', authorize: '/site/oauth2/authorize', token: '/site/oauth2/access_token', scopes: ['account', 'email'], hasFixedScopes: true },
  discord: { host: 'https://discord.com', authorize: '/api/oauth2/authorize', token: '/api/oauth2/token', scopes: ['email', 'identify'] },
  facebook: {
    host: 'https://www.facebook.com',
    tokenHost: 'https://graph.facebook.com',
    authorize: '/dialog/oauth',
    token: '/oauth/access_token',
    scopes: ['email'],
  },
  figma: { host: 'https://www.figma.com', tokenHost: 'https://api.figma.com', authorize: '/oauth', token: '/v1/oauth/token', scopes: ['current_user:read'] },
  fly: { host: 'https://api.fly.io', authorize: '/oauth/authorize', token: '/oauth/token', scopes: ['read'] },
  github: { host: 'https://github.com', authorize: '/login/oauth/authorize', token: '/login/oauth/access_token', scopes: ['user:email'] },
  gitlab: { host: 'https://gitlab.com', authorize: '/oauth/authorize', token: '/oauth/token', scopes: ['read_user'] },
  google: {
    host: 'https://accounts.google.com',
    tokenHost: 'https://oauth2.googleapis.com',
    authorize: '/o/oauth2/v2/auth',
    token: '/token',
    scopes: ['email', 'profile'],
    isFixed: true,
  },
  kakao: { host: 'https://kauth.kakao.com', authorize: '/oauth/authorize', token: '/oauth/token', scopes: ['account_email', 'profile_image', 'profile_nickname'] },
  keycloak: { host: '', authorize: '/protocol/openid-connect/auth', token: '/protocol/openid-connect/token', scopes: ['profile', 'email'] },
  linkedin: { host: 'https://api.linkedin.com', authorize: '/oauth/v2/authorization', token: '/oauth/v2/accessToken', scopes: ['r_emailaddress', 'r_liteprofile'] },
  linkedin_oidc: { host: 'https://api.linkedin.com', authorize: '/oauth/v2/authorization', token: '/oauth/v2/accessToken', scopes: ['openid', 'email', 'profile'] },
  notion: { host: 'https://api.notion.com', authorize: '/v1/oauth/authorize', token: '/v1/oauth/token', scopes: [], hasFixedScopes: true },
  slack: { host: 'https://slack.com', authorize: '/oauth/authorize', token: '/api/oauth.access', scopes: ['profile', 'email', 'openid'] },
  slack_oidc: { host: 'https://slack.com', authorize: '/openid/connect/authorize', token: '/api/openid.connect.token', scopes: ['profile', 'email', 'openid'] },
  snapchat: {
    host: 'https://accounts.snapchat.com',
    authorize: '/accounts/oauth2/auth',
    token: '/accounts/oauth2/token',
    scopes: [`${snap}.external_id`, `${snap}.display_name`, `${snap}.bitmoji.avatar`],
  },
  spotify: { host: 'https://accounts.spotify.com', authorize: '/authorize', token: '/api/token', scopes: ['user-read-email'] },
  twitch: { host: 'https://id.twitch.tv', authorize: '/oauth2/authorize', token: '/oauth2/token', scopes: ['user:read:email'] },
  twitter: { host: 'https://api.twitter.com', authorize: '/oauth/authenticate', token: '/oauth/access_token', scopes: [], hasFixedScopes: true },
  vercel_marketplace: { host: 'https://api.vercel.com', authorize: '/oauth/v2/authorization', token: '/oauth/v2/accessToken', scopes: [] },
  workos: { host: 'https://api.workos.com', authorize: '/sso/authorize', token: '/sso/token', scopes: [], hasFixedScopes: true },
  x: {
    host: 'https://x.com',
    tokenHost: 'https://api.x.com',
    authorize: '/i/oauth2/authorize',
    token: '/2/oauth2/token',
    scopes: ['users.email', 'tweet.read', 'users.read', 'offline.access'],
    needsPkce: true,
  },
  zoom: { host: 'https://zoom.us', authorize: '/oauth/authorize', token: '/oauth/token', scopes: [], hasFixedScopes: true },
}
