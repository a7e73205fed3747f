import { requireBearer } from '../account/authenticate.js'
import { limitByAddress } from '../account/rate-limits.js'
import { json } from '../answer.js'
import type { Context } from '../context.js'
import { isUuid } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import { sendNotification } from '../messages/send-links.js'
import { removeFactor } from '../mfa/factors.js'
import { pickFields, readBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'
import type { FactorRecord } from '../state/index.js'

/** Second factors. There is no list of them: they are part of the user. */
export const factorRoutes: RouteGroup = {
  mount: '/factors',
  auth: 'permanent',
  routes: {
    'POST /factors': postFactor,
    'POST /factors/{factor_id}/challenge': postChallenge,
    'POST /factors/{factor_id}/verify': postVerify,
    'DELETE /factors/{factor_id}/': removeOwnFactor,
  },
}

async function postFactor(context: Context): Promise<Response> {
  const body = await readBody(context, { factor_type: 'string', friendly_name: 'string', issuer: 'string', phone: 'string' })
  const { enrollFactor } = await import('../mfa/enroll-factor.js')
  return json(await enrollFactor(context, body))
}

async function postChallenge(context: Context): Promise<Response> {
  const factor = findOwnFactor(context)
  limitProofs(context, 'challenge')
  const { challengeFactor, checkVerifyEnabled } = await import('../mfa/challenge-factor.js')
  checkVerifyEnabled(context.server, factor, 'mfa_webauthn_verify_not_enabled')
  const { channel } = factor.type === 'totp' ? { channel: '' } : await readBody(context, { channel: 'string', webauthn: 'object' })
  return json(await challengeFactor(context, factor, { user: requireBearer(context).user, channel }))
}

async function postVerify(context: Context): Promise<Response> {
  const factor = findOwnFactor(context)
  limitProofs(context, 'verify')
  const body = await readBody(context, { challenge_id: 'uuid', code: 'string', webauthn: 'object' })
  if (body.code === '' && factor.type !== 'webauthn') throw invalid('Code needs to be non-empty')
  const [{ checkVerifyEnabled }, { verifyFactor }] = await Promise.all([import('../mfa/challenge-factor.js'), import('../mfa/verify-factor.js')])
  // The code of the error speaks of enrolment, its text of verification: so the real server answers.
  checkVerifyEnabled(context.server, factor, 'mfa_webauthn_enroll_not_enabled')
  const webauthn = body.webauthn && pickFields(body.webauthn, { type: 'string', credential_response: 'any' })
  return json(await verifyFactor(context, factor, { user: requireBearer(context).user, challengeId: body.challenge_id, code: body.code, webauthn }))
}

async function removeOwnFactor(context: Context): Promise<Response> {
  const factor = findOwnFactor(context)
  const { user, session } = requireBearer(context)
  if (!session) throw refuse(500, 'unexpected_failure', 'A valid session and factor are required to unenroll a factor')
  if (factor.status === 'verified' && session.aal !== 'aal2') throw refuse(422, 'insufficient_aal', 'AAL2 required to unenroll verified factor')
  removeFactor(context.server, factor)
  if (context.server.config.mailerNotificationsMfaFactorUnenrolledEnabled) {
    await sendNotification(context, user, { type: 'mfa_factor_unenrolled_notification', factorType: factor.type })
  }
  return json({ id: factor.id })
}

function findOwnFactor(context: Context): FactorRecord {
  const id = context.params['factor_id']
  if (!isUuid(id)) throw refuse(404, 'validation_failed', 'factor_id must be an UUID')
  const factor = context.server.store.factors.get(id.toLowerCase())
  if (factor?.userId !== requireBearer(context).user.id) throw refuse(404, 'mfa_factor_not_found', 'Factor not found')
  return factor
}

function limitProofs(context: Context, name: 'challenge' | 'verify'): void {
  limitByAddress(context, `factor ${name}`, { events: context.server.config.mfaRateLimitChallengeAndVerify, seconds: 60 })
}
