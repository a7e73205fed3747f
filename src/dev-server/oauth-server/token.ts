import { createSession, renderSession } from '../account/sessions.js'
import { refreshSession } from '../account/refresh.js'
import { isBanned } from '../account/users.js'
import { externalUrl, type Context } from '../context.js'
import { sha256, toBase64Url, toBytes } from '../crypto/index.js'
import { oauthError, refuse } from '../http-error.js'
import type { OAuthAuthorizationRecord, OAuthClientRecord, UserRecord } from '../state/index.js'
import { parseScope } from './authorize.js'
import { isExpired } from './consent.js'
import { profileClaims } from './user-info.js'

type Form = Readonly<Record<string, string>>

/** Gives a client its tokens. @see OAuth 2.1 §3.2 */
export async function issueTokens(context: Context, client: OAuthClientRecord, form: Form): Promise<Record<string, unknown>> {
  const { grant_type: grant = '' } = form
  if (grant === '') throw oauthError('invalid_request', 'grant_type is required')
  if (!client.grantTypes.includes(grant)) throw oauthError('unsupported_grant_type', `Client is not allowed to use grant type: ${grant}`)
  return grant === 'authorization_code' ? exchangeCode(context, client, form) : refresh(context, client, form)
}

async function exchangeCode(context: Context, client: OAuthClientRecord, form: Form): Promise<Record<string, unknown>> {
  const { server } = context
  if (!form['code']) throw oauthError('invalid_request', 'code is required for authorization_code grant')
  const authorization = server.store.oauthAuthorizations.find('code', form['code'])[0]
  if (!authorization) throw oauthError('invalid_grant', 'Invalid authorization code')
  if (isExpired(server, authorization)) throw oauthError('invalid_grant', 'Authorization code has expired')
  checkRequest(authorization, client, form)
  const user = server.store.users.get(authorization.userId ?? '')
  if (!user) throw oauthError('invalid_grant', 'User not found for authorization code')
  if (isBanned(server, user)) throw oauthError('access_denied', 'User is banned')
  server.store.oauthAuthorizations.delete(authorization.id)
  const issued = createSession(context, user, {
    method: 'oauth_provider/authorization_code',
    change: { oauthClientId: client.id, scope: authorization.scope },
  })
  const tokens = pickTokens(await renderSession(context, issued).catch((error: unknown) => {
    server.store.oauthAuthorizations.save(authorization)
    throw error
  }))
  if (!parseScope(authorization.scope).includes('openid')) return tokens
  return { ...tokens, id_token: await signIdToken(context, user, authorization) }
}

function checkRequest(authorization: OAuthAuthorizationRecord, client: OAuthClientRecord, form: Form): void {
  if (authorization.clientId !== client.id) throw oauthError('invalid_grant', 'Authorization code was not issued for this client')
  if (form['resource'] && form['resource'] !== authorization.resource) {
    throw oauthError('invalid_grant', 'Authorization code resource does not match the resource parameter')
  }
  if (form['redirect_uri'] && form['redirect_uri'] !== authorization.redirectUri) throw oauthError('invalid_grant', 'Invalid redirect_uri')
  const problem = findVerifierProblem(authorization, form['code_verifier'] ?? '')
  if (problem !== undefined) throw oauthError('invalid_grant', `PKCE verification failed: ${problem}`)
}

function findVerifierProblem({ codeChallenge, codeChallengeMethod }: OAuthAuthorizationRecord, verifier: string): string | undefined {
  if (verifier === '') return 'code verifier is required when PKCE challenge is present'
  const challenge = codeChallengeMethod === 's256' ? toBase64Url(sha256(toBytes(verifier))) : verifier
  return challenge === codeChallenge ? undefined : 'code verifier does not match code challenge'
}

async function refresh(context: Context, client: OAuthClientRecord, form: Form): Promise<Record<string, unknown>> {
  if (!form['refresh_token']) throw oauthError('invalid_request', 'refresh_token is required for refresh_token grant')
  return pickTokens(await renderSession(context, refreshSession(context, form['refresh_token'], client.id)))
}

/** Clients are told no more than the tokens. */
function pickTokens({ access_token, expires_in, refresh_token, token_type }: Record<string, unknown>): Record<string, unknown> {
  return { access_token, expires_in, refresh_token, token_type }
}

/** @see OpenID Connect Core 1.0 §2 */
async function signIdToken(context: Context, user: UserRecord, { clientId, nonce, scope }: OAuthAuthorizationRecord): Promise<string> {
  const { config, keys, now } = context.server
  // A client could not check a token that is signed with the server's secret.
  if (keys.published.length === 0) throw refuse(500, 'unexpected_failure', 'Error generating ID token')
  const iat = Math.floor(now() / 1000)
  return keys.sign({
    iss: config.jwtIssuer || externalUrl(context),
    sub: user.id,
    aud: clientId,
    exp: iat + config.jwtExp,
    iat,
    auth_time: Math.floor((user.lastSignInAt ?? now()) / 1000),
    ...(nonce === '' ? {} : { nonce }),
    ...idTokenClaims(user, parseScope(scope)),
  })
}

function idTokenClaims(user: UserRecord, scopes: readonly string[]): Record<string, unknown> {
  const profile = Object.entries(scopes.includes('profile') ? profileClaims(user) : {}).filter(([name]) => name !== 'user_metadata')
  return {
    ...(scopes.includes('email') && user.email !== '' ? { email: user.email, email_verified: user.emailConfirmedAt !== undefined } : {}),
    ...Object.fromEntries(profile),
    ...(scopes.includes('phone') && user.phone !== '' ? { phone_number: user.phone, phone_number_verified: user.phoneConfirmedAt !== undefined } : {}),
  }
}
