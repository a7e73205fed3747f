import type { Context } from '../context.js'
import { hashPassword, verifyPassword } from '../crypto/index.js'
import { refuse } from '../http-error.js'
import { hasVerifiedFactor } from '../mfa/factors.js'
import { sendEmailChange, sendNotification } from '../messages/send-links.js'
import { sendCode } from '../messages/send-sms.js'
import { deleteSession, type Metadata, type SessionRecord, type UserRecord } from '../state/index.js'
import { requireBearer } from './authenticate.js'
import { applyEmailChange, replacePassword } from './confirm.js'
import type { Challenge } from './flow-states.js'
import { clearToken, hashToken, isTokenValid } from './one-time-tokens.js'
import { renderUser } from './render-user.js'
import { undoOnFailure } from './snapshot.js'
import { isEmailTaken, isPhoneTaken, mergeMetadata, saveUser } from './users.js'
import { changePhone } from './verify.js'

/** What a person may change about themselves; addresses and numbers are in their stored form. */
export interface UserUpdate extends Challenge {
  readonly email: string
  readonly phone: string
  readonly password: string | undefined
  readonly current_password: string
  readonly nonce: string
  readonly data: Metadata | undefined
  readonly app_metadata: Metadata | undefined
  readonly channel: string
}

/** Checks everything, in GoTrue's order, and then changes all that was asked for or nothing; answers with the user. */
export async function updateUser(context: Context, update: UserUpdate): Promise<Record<string, unknown>> {
  const { user } = requireBearer(context)
  const wasConfirmed = user.emailConfirmedAt !== undefined || user.phoneConfirmedAt !== undefined
  checkUpdate(context, user, update)
  if (update.password !== undefined) {
    checkReauthentication(context, user, update.nonce)
    await checkCurrentPassword(context, user, { ...update, password: update.password })
  }
  await undoOnFailure(context.server, user.id, () => applyUpdate(context, user, update))
  // Only now that nothing can fail any more: sessions are not brought back.
  if (update.password !== undefined) deleteOtherSessions(context, user)
  return renderUser(context.server, user, { isJustConfirmed: !wasConfirmed })
}

async function applyUpdate(context: Context, user: UserRecord, update: UserUpdate): Promise<void> {
  if (update.password !== undefined) await changePassword(context, user, update.password)
  if (update.data) user.userMetadata = mergeMetadata(user.userMetadata, update.data)
  if (update.app_metadata) user.appMetadata = mergeMetadata(user.appMetadata, update.app_metadata)
  saveUser(context.server, user)
  if (update.email !== '' && update.email !== user.email) await changeEmail(context, user, update)
  if (update.phone !== '' && update.phone !== user.phone) await changeNumber(context, user, update)
}

function checkUpdate({ server, claims, bearer }: Context, user: UserRecord, update: UserUpdate): void {
  if (update.app_metadata && !server.config.jwtAdminRoles.includes(String(claims?.['role'] ?? ''))) {
    throw refuse(403, 'not_admin', 'Updating app_metadata requires admin privileges')
  }
  const needsProof = update.password !== undefined || update.email !== '' || update.phone !== ''
  if (needsProof && bearer?.session?.aal !== 'aal2' && hasVerifiedFactor(server, user.id)) {
    throw refuse(401, 'insufficient_aal', 'AAL2 session is required to update email or password when MFA is enabled.')
  }
  if (user.isAnonymous && update.password !== undefined && update.email === '' && update.phone === '') {
    throw refuse(422, 'validation_failed', 'Updating password of an anonymous user without an email or phone is not allowed')
  }
  const changesAddress = (update.email !== '' && update.email !== user.email) || (update.phone !== '' && update.phone !== user.phone)
  if (user.isSsoUser && (changesAddress || update.password !== undefined || update.nonce !== '')) {
    throw refuse(422, 'user_sso_managed', 'Updating email, phone, password of a SSO account only possible via SSO')
  }
  if (update.email !== '' && update.email !== user.email && isEmailTaken(server, update.email, user.id)) {
    throw refuse(422, 'email_exists', 'A user with this email address has already been registered')
  }
  if (update.phone !== '' && update.phone !== user.phone && isPhoneTaken(server, update.phone, user.id)) {
    throw refuse(422, 'phone_exists', 'A user with this phone number has already been registered')
  }
}

const day = 24 * 60 * 60 * 1000

/** Where it is asked for, a session older than a day needs a code that was just sent. */
function checkReauthentication({ server, bearer }: Context, user: UserRecord, nonce: string): void {
  const { config, now } = server
  const isYoung = bearer?.session !== undefined && now() <= bearer.session.createdAt + day
  if (!config.securityUpdatePasswordRequireReauthentication || isYoung) return
  if (nonce === '') throw refuse(400, 'reauthentication_needed', 'Password update requires reauthentication')
  const identifier = user.email === '' ? user.phone : user.email
  const lifetime = user.email === '' ? config.smsOtpExp : config.mailerOtpExp
  const sent = { hash: user.tokenHashes.reauthentication, at: user.reauthenticationSentAt, lifetime, now: now() }
  if (!isTokenValid(hashToken(identifier, nonce), sent)) throw refuse(422, 'reauthentication_not_valid', 'Nonce has expired or is invalid')
  clearToken(server, user, 'reauthentication')
}

/** Sessions that came by a link or code are how a forgotten password is replaced: they are not asked for it. */
async function checkCurrentPassword({ server, bearer }: Context, user: UserRecord, update: { current_password: string; password: string }): Promise<void> {
  if (user.passwordHash === undefined) return
  if (server.config.securityUpdatePasswordRequireCurrentPassword && !cameByCode(bearer?.session)) {
    const message = 'Current password required when setting new password.'
    if (update.current_password === '') throw refuse(400, 'current_password_required', message)
    if (!(await verifyPassword(user.passwordHash, update.current_password))) throw refuse(400, 'current_password_invalid', message)
  }
  if (await verifyPassword(user.passwordHash, update.password)) {
    throw refuse(422, 'same_password', 'New password should be different from the old password.')
  }
}

function cameByCode(session: SessionRecord | undefined): boolean {
  return session?.methods.some(({ method }) => ['recovery', 'magiclink', 'otp'].includes(method)) ?? false
}

async function changePassword(context: Context, user: UserRecord, password: string): Promise<void> {
  const { server } = context
  replacePassword(server, user, hashPassword(server.random, password))
  if (server.config.mailerNotificationsPasswordChangedEnabled) await sendNotification(context, user, { type: 'password_changed_notification' })
}

function deleteOtherSessions({ server, bearer }: Context, user: UserRecord): void {
  for (const session of server.store.sessions.find('user', user.id)) {
    if (session.id !== bearer?.session?.id) deleteSession(server.store, session.id)
  }
}

async function changeEmail(context: Context, user: UserRecord, update: UserUpdate): Promise<void> {
  if (!user.isAnonymous || !context.server.config.mailerAutoconfirm) {
    await sendEmailChange(context, user, { email: update.email, challenge: update })
    return
  }
  user.newEmail = update.email
  applyEmailChange(context.server, user)
}

async function changeNumber(context: Context, user: UserRecord, { phone, channel }: UserUpdate): Promise<void> {
  if (!context.server.config.smsAutoconfirm) {
    await sendCode(context, user, { phone, channel: channel || 'sms', type: 'phone_change' })
    return
  }
  user.newPhone = phone
  await changePhone(context, user)
}
