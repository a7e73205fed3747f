import { findBearer, verifyBearer } from '../account/authenticate.js'
import { createSession, renderSession } from '../account/sessions.js'
import { json } from '../answer.js'
import type { Context } from '../context.js'
import { sha256, toBytes, toHex } from '../crypto/index.js'
import { linkIdentity, listIdentities, settleEmail, signInExternally, type ExternalPerson, type ExternalUser } from '../external/index.js'
import { oauthError } from '../http-error.js'
import { verifyIdToken } from '../providers/id-token.js'
import { readIdTokenPerson } from '../providers/id-token-person.js'
import { readBody } from '../read-body.js'
import type { UserRecord } from '../state/index.js'
import { findIssuer, type TokenIssuer } from './find-issuer.js'

const fields = {
  id_token: 'string', access_token: 'string', nonce: 'string', provider: 'string', client_id: 'string', issuer: 'string', link_identity: 'boolean',
} as const

const badRequest = (description: string) => oauthError('invalid request', description)

/** Exchanges an ID token that an app got from a provider itself (One Tap, native apps) for a session. */
export async function grantIdToken(context: Context): Promise<Response> {
  const body = await readBody(context, fields)
  if (body.id_token === '') throw badRequest('id_token required')
  if (body.provider === '' && (body.client_id === '' || body.issuer === '')) throw badRequest('provider or client_id and issuer required')
  const linkTo = body.link_identity ? await findLinkTarget(context) : undefined
  const issuer = await findIssuer(context, body)
  const person = settleEmail(await checkToken(context, issuer, body))
  const { user, identities, isJustConfirmed } = linkTo
    ? await link(context, linkTo, { provider: issuer.provider, person })
    : await signInExternally(context, { provider: issuer.provider, person, isEmailOptional: issuer.isEmailOptional })
  return json(await renderSession(context, createSession(context, user, { method: 'oauth' }), { isJustConfirmed, identities }))
}

async function link(context: Context, user: UserRecord, linking: { provider: string; person: ExternalPerson }): Promise<ExternalUser> {
  const identities = listIdentities(context, user)
  const wasConfirmed = user.emailConfirmedAt !== undefined
  await linkIdentity(context, user, linking)
  return { user, identities, isJustConfirmed: !wasConfirmed && user.emailConfirmedAt !== undefined }
}

/** The user who asks for one more identity. */
async function findLinkTarget(context: Context): Promise<UserRecord> {
  if (!context.request.headers.has('authorization')) throw badRequest('Linking requires a valid user access token in Authorization')
  return findBearer(context, await verifyBearer(context)).user
}

interface TokenRequest {
  readonly id_token: string
  readonly access_token: string
  readonly nonce: string
}

async function checkToken({ server }: Context, issuer: TokenIssuer, body: TokenRequest): Promise<ExternalPerson> {
  const claims = await verifyIdToken(server, { ...issuer, idToken: body.id_token, accessToken: body.access_token }).catch(() => { throw badRequest('Bad ID token') })
  const person = readPerson(claims, issuer)
  if (typeof claims.sub !== 'string' || claims.sub === '') throw badRequest('Missing sub claim in id_token')
  const audience = [claims.aud ?? []].flat()
  if (!audience.some((each) => each !== '' && issuer.clientIds.includes(each))) throw badRequest(`Unacceptable audience in id_token: [${audience.join(' ')}]`)
  if (!issuer.skipsNonceCheck) checkNonce(typeof claims['nonce'] === 'string' ? claims['nonce'] : '', body.nonce)
  return person
}

function readPerson(claims: Readonly<Record<string, unknown>>, { isEmailOptional }: TokenIssuer): ExternalPerson {
  try {
    return readIdTokenPerson(claims, isEmailOptional)
  } catch {
    throw badRequest('Bad ID token')
  }
}

/** The token carries the hash of the nonce that the app shows. */
function checkNonce(inToken: string, shown: string): void {
  if ((inToken === '') !== (shown === '')) throw badRequest('Passed nonce and nonce in id_token should either both exist or not.')
  if (shown !== '' && toHex(sha256(toBytes(shown))) !== inToken) {
    throw oauthError('invalid nonce', 'Nonces mismatch')
  }
}
