import { requireBearer } from '../account/authenticate.js'
import { readPhone } from '../account/identifiers.js'
import type { Context } from '../context.js'
import { invalid, refuse } from '../http-error.js'
import type { ServerState } from '../server-state.js'
import { deleteFactor, type SessionRecord, type UserRecord } from '../state/index.js'
import { createFactor, deleteAbandonedFactors, findFactors } from './factors.js'
import { createTotpSecret, totpUri } from './totp.js'

interface Enrollment {
  readonly factor_type: string
  readonly friendly_name: string
  readonly issuer: string
  readonly phone: string
}

/** Begins a second factor, which counts once it has been verified. */
export async function enrollFactor(context: Context, enrollment: Enrollment): Promise<Record<string, unknown>> {
  const { server } = context
  const { user, session } = requireBearer(context)
  if (!session) throw refuse(500, 'unexpected_failure', 'A valid session and a registered user are required to enroll a factor')
  const enroller = { server, user, session }
  const { config } = server
  switch (enrollment.factor_type) {
    case 'phone':
      if (!config.mfaPhoneEnrollEnabled) throw refuse(422, 'mfa_phone_enroll_not_enabled', 'MFA enroll is disabled for Phone')
      return enrollPhone(enroller, enrollment)
    case 'totp':
      if (!config.mfaTotpEnrollEnabled) throw refuse(422, 'mfa_totp_enroll_not_enabled', 'MFA enroll is disabled for TOTP')
      return enrollTotp(enroller, enrollment)
    case 'webauthn':
      if (!config.mfaWebAuthnEnrollEnabled) throw refuse(422, 'mfa_webauthn_enroll_not_enabled', 'MFA enroll is disabled for WebAuthn')
      return enrollWebauthn(enroller, enrollment)
    default:
      throw invalid('factor_type needs to be totp, phone, or webauthn')
  }
}

interface Enroller {
  readonly server: ServerState
  readonly user: UserRecord
  readonly session: SessionRecord
}

async function enrollTotp(enroller: Enroller, { friendly_name: friendlyName, issuer }: Enrollment): Promise<Record<string, unknown>> {
  const { server, user } = enroller
  checkRoom(enroller, friendlyName)
  const secret = createTotpSecret(server.random)
  const uri = totpUri({ issuer: issuer || siteHost(server), account: user.email, secret })
  const picture = await drawQr(uri)
  // The code names the account by its address: without one GoTrue cannot make it.
  if (user.email === '' || picture === undefined) throw refuse(500, 'unexpected_failure', 'Error generating QR Code')
  const { id } = createFactor(server, user.id, { type: 'totp', friendlyName, secret })
  return { id, type: 'totp', friendly_name: friendlyName, totp: { qr_code: picture, secret, uri } }
}

/** The QR code as SVG text, undefined when the text is too long for one. It has no `#`: clients put it into data addresses as it is. */
async function drawQr(text: string): Promise<string | undefined> {
  const { renderSVG } = await import('uqr')
  try {
    return renderSVG(text, { ecc: 'M', border: 4, pixelSize: 3 })
  } catch {
    return undefined
  }
}

function enrollPhone(enroller: Enroller, { friendly_name: friendlyName, phone: asked }: Enrollment): Record<string, unknown> {
  const { server, user } = enroller
  if (asked === '') throw invalid('Phone number required to enroll Phone factor')
  const phone = readPhone(asked)
  const same = findFactors(server, user.id).filter((factor) => factor.type === 'phone' && factor.phone === phone)
  if (same.some((factor) => factor.status === 'verified')) {
    throw refuse(422, 'mfa_verified_factor_exists', 'A verified phone factor already exists, unenroll the existing factor to continue')
  }
  for (const factor of same) deleteFactor(server.store, factor.id)
  checkRoom(enroller, friendlyName)
  const { id } = createFactor(server, user.id, { type: 'phone', friendlyName, phone })
  return { id, type: 'phone', friendly_name: friendlyName, phone: asked }
}

function enrollWebauthn(enroller: Enroller, { friendly_name: friendlyName }: Enrollment): Record<string, unknown> {
  checkRoom(enroller, friendlyName)
  const { id } = createFactor(enroller.server, enroller.user.id, { type: 'webauthn', friendlyName })
  return { id, type: 'webauthn', friendly_name: friendlyName }
}

/** Names are unique, no name included; there may be so many factors; and who has one must have used it. */
function checkRoom({ server, user, session }: Enroller, friendlyName: string): void {
  deleteAbandonedFactors(server)
  const factors = findFactors(server, user.id)
  if (factors.some((factor) => factor.friendlyName === friendlyName)) {
    throw refuse(422, 'mfa_factor_name_conflict', `A factor with the friendly name ${JSON.stringify(friendlyName)} for this user already exists`)
  }
  const verified = factors.filter((factor) => factor.status === 'verified').length
  if (factors.length >= server.config.mfaMaxEnrolledFactors || verified >= server.config.mfaMaxVerifiedFactors) {
    throw refuse(422, 'too_many_enrolled_mfa_factors', 'Maximum number of verified factors reached, unenroll to continue')
  }
  if (verified > 0 && session.aal !== 'aal2') throw refuse(403, 'insufficient_aal', 'AAL2 required to enroll a new factor')
}

function siteHost({ config }: ServerState): string {
  return URL.parse(config.siteUrl)?.host ?? ''
}
