import { requestAudience, type Context } from '../context.js'
import { invalid, refuse, unclassified, type HttpError } from '../http-error.js'
import { sendNotification } from '../messages/send-links.js'
import { findTestCode } from '../messages/send-sms.js'
import type { ServerState } from '../server-state.js'
import type { TokenPurpose, UserRecord } from '../state/index.js'
import { acceptRecovery, acceptSignup, applyEmailChange, applyPhoneChange, confirmPhone } from './confirm.js'
import { clearToken, findTokenUser, isExpired, isTokenValid } from './one-time-tokens.js'
import { findUserByEmail, findUserByPhone, isBanned, saveUser, updateProviders } from './users.js'

/** Whom a code or link belongs to, and what it turned out to be. */
export interface Verified {
  readonly user: UserRecord
  readonly type: string
  /** The token that was shown, when it is a half of an e-mail change. */
  readonly purpose: TokenPurpose | undefined
}

const sentAt = {
  confirmation: 'confirmationSentAt',
  recovery: 'recoverySentAt',
  emailChangeCurrent: 'emailChangeSentAt',
  emailChangeNew: 'emailChangeSentAt',
  phoneChange: 'phoneChangeSentAt',
  reauthentication: 'reauthenticationSentAt',
} as const

const purposesByEmailType: Readonly<Record<string, readonly TokenPurpose[]>> = {
  signup: ['confirmation'],
  invite: ['confirmation'],
  recovery: ['recovery'],
  magiclink: ['recovery'],
  email: ['confirmation', 'recovery'],
  email_change: ['emailChangeCurrent', 'emailChangeNew'],
}

/** Finds out whom the hash of a link belongs to. */
export function verifyHash({ server }: Context, hash: string, type: string): Verified {
  const purposes = Object.hasOwn(purposesByEmailType, type) ? purposesByEmailType[type] : undefined
  if (!purposes) throw invalid('Invalid email verification type')
  const user = findTokenUser(server, hash, purposes)
  if (!user) throw expiredLink()
  if (isBanned(server, user)) throw refuse(403, 'user_banned', 'User is banned')
  const purpose = purposes.findLast((candidate) => user.tokenHashes[candidate] === hash)
  if (!purpose || isExpired(user[sentAt[purpose]], server.config.mailerOtpExp, server.now())) throw expiredLink()
  return { user, type: resolveType(type, purpose), purpose }
}

interface TypedCode {
  readonly type: string
  readonly email: string
  readonly phone: string
  readonly token: string
  /** The hash of address (or number) and code. */
  readonly hash: string
}

/** Finds out whom a typed code belongs to; every way to be wrong has one answer. */
export function verifyCode(context: Context, code: TypedCode): Verified {
  const { server } = context
  const user = findCodeUser(context, code)
  if (!user) throw expiredCode()
  if (isBanned(server, user)) throw refuse(403, 'user_banned', 'User is banned')
  if (code.type === 'sms' || code.type === 'phone_change') return verifyPhoneCode(server, user, code)
  const purposes = (Object.hasOwn(purposesByEmailType, code.type) ? purposesByEmailType[code.type] : undefined) ?? []
  const purpose = purposes.find((candidate) =>
    isTokenValid(code.hash, { hash: user.tokenHashes[candidate], at: user[sentAt[candidate]], lifetime: server.config.mailerOtpExp, now: server.now() }))
  if (!purpose) throw expiredCode()
  return { user, type: resolveType(code.type, purpose), purpose }
}

function verifyPhoneCode(server: ServerState, user: UserRecord, { type, phone, token, hash }: TypedCode): Verified {
  const purpose = type === 'sms' ? 'confirmation' : 'phoneChange'
  const sent = { hash: user.tokenHashes[purpose], at: user[sentAt[purpose]], lifetime: server.config.smsOtpExp, now: server.now() }
  if (findTestCode(server.config, phone, server.now()) !== token && !isTokenValid(hash, sent)) throw expiredCode()
  return { user, type, purpose }
}

function findCodeUser(context: Context, { type, email, phone, hash }: TypedCode): UserRecord | undefined {
  const { server } = context
  const aud = requestAudience(context)
  if (type === 'sms') return findUserByPhone(server, phone, aud)
  if (type === 'phone_change') return server.store.users.find('newPhone', phone).find((user) => user.aud === aud)
  if (type !== 'email_change') return findUserByEmail(server, email, aud)
  const findHalf = (purpose: TokenPurpose, address: 'email' | 'newEmail') => {
    const user = findTokenUser(server, hash, [purpose]) ?? findTokenUser(server, `pkce_${hash}`, [purpose])
    return user?.[address] === email && user.aud === aud ? user : undefined
  }
  return (server.config.mailerSecureEmailChangeEnabled ? findHalf('emailChangeCurrent', 'email') : undefined) ?? findHalf('emailChangeNew', 'newEmail')
}

/** `email` stands for whichever of the two mails it was. */
function resolveType(type: string, purpose: TokenPurpose): string {
  if (type !== 'email') return type
  return purpose === 'recovery' ? 'magiclink' : 'signup'
}

/** Does what the code or link was for. Says false when the other half of an e-mail change is still to come. */
export async function applyVerification(context: Context, { user, type, purpose }: Verified): Promise<boolean> {
  const { server } = context
  switch (type) {
    case 'signup':
    case 'invite':
      acceptSignup(server, user)
      break
    case 'recovery':
    case 'magiclink':
      acceptRecovery(server, user)
      break
    case 'email_change':
      if (!(await confirmEmailChange(context, { user, type, purpose }))) return false
      break
    case 'sms':
      confirmPhone(server, user)
      break
    case 'phone_change':
      await changePhone(context, user)
      break
    default:
      throw unclassified()
  }
  updateProviders(server, user)
  return true
}

/** Whether this is the first of the two confirmations of a secure e-mail change. */
export function isFirstHalf({ config }: ServerState, { user, type }: Pick<Verified, 'user' | 'type'>): boolean {
  const needsBoth = !config.mailerAutoconfirm && config.mailerSecureEmailChangeEnabled && user.email !== ''
  return type === 'email_change' && needsBoth && !user.emailChangeHalfConfirmed
}

async function confirmEmailChange(context: Context, { user, type, purpose }: Verified): Promise<boolean> {
  const { server } = context
  if (isFirstHalf(server, { user, type })) {
    user.emailChangeHalfConfirmed = true
    if (purpose) clearToken(server, user, purpose)
    saveUser(server, user)
    return false
  }
  const before = user.email
  applyEmailChange(server, user)
  if (server.config.mailerNotificationsEmailChangedEnabled) await sendNotification(context, user, { type: 'email_changed_notification', to: before, oldEmail: before })
  return true
}

/** Applies a new number, and tells the user by mail where that is switched on. */
export async function changePhone(context: Context, user: UserRecord): Promise<void> {
  const oldPhone = user.phone
  applyPhoneChange(context.server, user)
  if (context.server.config.mailerNotificationsPhoneChangedEnabled) await sendNotification(context, user, { type: 'phone_changed_notification', oldPhone })
}

export function expiredCode(): HttpError {
  return refuse(403, 'otp_expired', 'Token has expired or is invalid')
}

function expiredLink(): HttpError {
  return refuse(403, 'otp_expired', 'Email link is invalid or has expired')
}
