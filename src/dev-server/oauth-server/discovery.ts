import { externalUrl, type Context } from '../context.js'
import { authMethods } from './clients.js'
import { supportedScopes } from './authorize.js'

/** What the server says of itself. @see RFC 8414 §2 */
export function describeServer(context: Context): Record<string, unknown> {
  const { config } = context.server
  const issuer = (config.jwtIssuer || externalUrl(context)).replace(/\/$/, '')
  const [none, basic, post] = authMethods
  return {
    issuer,
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    userinfo_endpoint: `${issuer}/oauth/userinfo`,
    ...(config.oauthServerAllowDynamicRegistration ? { registration_endpoint: `${issuer}/oauth/clients/register` } : {}),
    scopes_supported: supportedScopes,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'ES256'],
    token_endpoint_auth_methods_supported: [basic, post, none],
    claims_supported: [
      'sub', 'aud', 'iss', 'exp', 'iat', 'auth_time', 'nonce', 'email', 'email_verified', 'phone_number', 'phone_number_verified', 'name', 'picture',
      'preferred_username', 'updated_at',
    ],
    code_challenge_methods_supported: ['S256', 'plain'],
  }
}
