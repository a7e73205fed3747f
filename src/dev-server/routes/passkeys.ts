import { requireBearer } from '../account/authenticate.js'
import { limitByAddress } from '../account/rate-limits.js'
import { renderSession } from '../account/sessions.js'
import { json } from '../answer.js'
import type { Context } from '../context.js'
import { isUuid, toBytes } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import { findPasskeys, renderPasskey } from '../passkeys/passkeys.js'
import { readBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'
import type { PasskeyRecord } from '../state/index.js'

const answerFields = { challenge_id: 'string', credential: 'any' } as const

export const passkeyRegistrationRoutes: RouteGroup = {
  mount: '/passkeys/registration',
  gate: requirePasskeys,
  auth: 'permanent',
  routes: {
    'POST /passkeys/registration/options': async (context) => json((await loadRegistration()).startRegistration(context)),
    'POST /passkeys/registration/verify': postRegistration,
  },
}

export const passkeyRoutes: RouteGroup = {
  mount: '/passkeys',
  gate: requirePasskeys,
  routes: {
    'POST /passkeys/authentication/options': postSignInOptions,
    'POST /passkeys/authentication/verify': postSignIn,
    'GET /passkeys': { auth: 'bearer', handle: (context) => json(findPasskeys(context.server, requireBearer(context).user.id).map(renderPasskey)) },
    'PATCH /passkeys/{passkey_id}/': { auth: 'bearer', handle: patchPasskey },
    'DELETE /passkeys/{passkey_id}/': { auth: 'bearer', handle: removePasskey },
  },
}

/** Passkeys are off unless they are switched on. */
export function requirePasskeys({ server }: Context): void {
  if (!server.config.passkeyEnabled) throw refuse(404, 'passkey_disabled', 'Passkeys are disabled')
}

async function postRegistration(context: Context): Promise<Response> {
  const answer = await readBody(context, answerFields)
  const { finishRegistration } = await loadRegistration()
  return json(renderPasskey(await finishRegistration(context, answer)))
}

async function postSignInOptions(context: Context): Promise<Response> {
  limitByAddress(context, 'passkey', { events: context.server.config.rateLimitPasskey })
  return json((await loadSignIn()).startSignIn(context))
}

async function postSignIn(context: Context): Promise<Response> {
  const answer = await readBody(context, answerFields)
  const { finishSignIn } = await loadSignIn()
  return json(await renderSession(context, await finishSignIn(context, answer)))
}

const loadRegistration = () => import('../passkeys/register-passkey.js')
const loadSignIn = () => import('../passkeys/sign-in-with-passkey.js')

async function patchPasskey(context: Context): Promise<Response> {
  if (!isUuid(context.params['passkey_id'])) throw passkeyNotFound()
  const { friendly_name: friendlyName } = await readBody(context, { friendly_name: 'string' })
  if (friendlyName === '') throw invalid('friendly_name is required')
  if (toBytes(friendlyName).length > 120) throw invalid('friendly_name must be 120 characters or less')
  const passkey = findPasskeyOf(context, requireBearer(context).user.id)
  passkey.friendlyName = friendlyName
  context.server.store.passkeys.save(passkey)
  return json(renderPasskey(passkey))
}

async function removePasskey(context: Context): Promise<Response> {
  const { user } = requireBearer(context)
  const { checkPasskeyProof } = await loadRegistration()
  checkPasskeyProof(context, user)
  context.server.store.passkeys.delete(findPasskeyOf(context, user.id).id)
  return new Response(null, { status: 204 })
}

/** The passkey that the path names, when it is this user's. */
export function findPasskeyOf({ server, params }: Context, userId: string): PasskeyRecord {
  const id = params['passkey_id']
  const passkey = isUuid(id) ? server.store.passkeys.get(id.toLowerCase()) : undefined
  if (passkey?.userId !== userId) throw passkeyNotFound()
  return passkey
}

function passkeyNotFound() {
  return refuse(404, 'validation_failed', 'Passkey not found')
}
