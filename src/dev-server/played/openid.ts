import { json } from '../answer.js'
import type { Context } from '../context.js'
import { sha256, toBase64Url, toBytes } from '../crypto/index.js'
import { oauthError } from '../http-error.js'
import { readForm } from '../read-body.js'
import { playedKeys, signPlayed } from './keys.js'
import { playedIssuer } from './played-provider.js'
import { inventAccessToken, inventRefreshToken } from './provider-tokens.js'

/** A played provider is one of OpenID Connect, for whoever wants to talk to it as to a real one. */
export function describeProvider(context: Context): Response {
  const issuer = playedIssuer(context, context.params['id'] ?? '')
  return json({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/certs`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    code_challenge_methods_supported: ['S256'],
  })
}

export async function listKeys({ server }: Context): Promise<Response> {
  return json({ keys: [(await playedKeys(server)).jwk] })
}

/** Exchanges a code for tokens, the ID token among them. @see OpenID Connect Core 1.0 §3.1.3 */
export async function exchangePlayedCode(context: Context): Promise<Response> {
  const { server, params } = context
  const provider = params['id'] ?? ''
  const form = await readForm(context)
  const given = server.store.providerCodes.get(form.get('code') ?? '')
  const isExpected = given?.provider === provider && given.redirectUri === (form.get('redirect_uri') ?? '') && isVerifier(given.codeChallenge, form.get('code_verifier') ?? '')
  if (!given || !isExpected) throw oauthError('invalid_grant', 'Code not valid')
  server.store.providerCodes.delete(given.code)
  const accessToken = inventAccessToken(server.random, provider)
  server.store.providerTokens.save({ token: accessToken, claims: given.claims })
  const refreshToken = inventRefreshToken(server.random, { provider, isOffline: given.isOffline })
  const now = Math.floor(server.now() / 1000)
  const idToken = await signPlayed(server, {
    iss: playedIssuer(context, provider),
    aud: given.clientId,
    iat: now,
    exp: now + 3600,
    ...(given.nonce === undefined ? {} : { nonce: given.nonce }),
    at_hash: toBase64Url(sha256(toBytes(accessToken)).slice(0, 16)),
    ...given.claims,
  })
  return json({ access_token: accessToken, token_type: 'Bearer', expires_in: 3600, ...(refreshToken === '' ? {} : { refresh_token: refreshToken }), id_token: idToken })
}

function isVerifier(challenge: string, verifier: string): boolean {
  return challenge === '' || toBase64Url(sha256(toBytes(verifier))) === challenge
}

/** Who an access token of the provider stands for. */
export function showUserInfo({ server, request }: Context): Response {
  const [, token = ''] = /^bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const known = server.store.providerTokens.get(token)
  if (!known) return json({ error: 'invalid_token' }, { status: 401 })
  return json(known.claims)
}
