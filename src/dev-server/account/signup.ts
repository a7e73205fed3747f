import type { Context } from '../context.js'
import { requestAudience } from '../context.js'
import { hashPassword } from '../crypto/index.js'
import { afterUserCreated, beforeUserCreated } from '../hooks/index.js'
import { invalid, refuse } from '../http-error.js'
import { checkChannel, sendCode } from '../messages/send-sms.js'
import { sendLink } from '../messages/send-links.js'
import { deleteUser, type Metadata, type UserRecord } from '../state/index.js'
import { confirmEmail, confirmPhone } from './confirm.js'
import { checkChallenge, hasChallenge, type Challenge } from './flow-states.js'
import { readEmail, readPhone } from './identifiers.js'
import { checkNewPassword } from './passwords.js'
import { createIdentity, createUser, findUserByEmail, findUserByPhone, mergeMetadata } from './users.js'

export interface Signup extends Challenge {
  readonly email: string
  readonly phone: string
  readonly password: string
  readonly data: Metadata | undefined
  readonly channel: string
}

/** What came of a sign-up: somebody new or not yet confirmed, or somebody whose address was confirmed before. */
export interface SignupOutcome {
  readonly user: UserRecord
  readonly isNew: boolean
  readonly wasConfirmed: boolean
}

/** Signs somebody up, or sends the confirmation again to somebody who has not confirmed yet. */
export async function signUp(context: Context, signup: Signup): Promise<SignupOutcome> {
  const { config } = context.server
  if (config.disableSignup) throw refuse(422, 'signup_disabled', 'Signups not allowed for this instance')
  // Nothing is awaited between this and the new row, so that of two sign-ups at once with one address the second finds the first.
  await checkSignup(context, signup)
  const provider = signup.email !== '' ? 'email' : 'phone'
  if (provider === 'email' && !config.externalEmailEnabled) throw refuse(400, 'email_provider_disabled', 'Email signups are disabled')
  if (provider === 'phone' && !config.externalPhoneEnabled) throw refuse(400, 'phone_provider_disabled', 'Phone signups are disabled')
  const aud = requestAudience(context)
  const email = provider === 'email' ? readEmail(signup.email) : ''
  const phone = provider === 'phone' ? readPhone(signup.phone) : ''
  const find = () => (provider === 'email' ? findUserByEmail(context.server, email, aud) : findUserByPhone(context.server, phone, aud))
  if (!find()) await beforeUserCreated(context, { aud, email, phone, provider, data: signup.data })
  const known = find()
  if (isConfirmed(known, provider)) return { user: known, isNew: false, wasConfirmed: true }
  const user = known ?? addUser(context, { ...signup, email, phone, provider, aud })
  try {
    await confirmOrAsk(context, user, { ...signup, provider })
  } catch (error) {
    // What cannot be told of the new account must not leave one behind.
    if (!known) deleteUser(context.server.store, user.id)
    throw error
  }
  if (!known) await afterUserCreated(context, user)
  return { user, isNew: !known, wasConfirmed: false }
}

async function checkSignup({ server }: Context, signup: Signup): Promise<void> {
  if (signup.password === '') throw invalid('Signup requires a valid password')
  await checkNewPassword(server, signup.password)
  if (signup.email !== '' && signup.phone !== '') throw invalid('Only an email address or phone number should be provided on signup.')
  if (signup.phone !== '') {
    checkChannel(server.config, signup.channel || 'sms')
    if (hasChallenge(signup)) throw invalid('PKCE not supported for phone signups')
  }
  checkChallenge(signup)
}

function isConfirmed(user: UserRecord | undefined, provider: 'email' | 'phone'): user is UserRecord {
  return (provider === 'email' ? user?.emailConfirmedAt : user?.phoneConfirmedAt) !== undefined
}

function addUser({ server }: Context, signup: Signup & { provider: 'email' | 'phone'; aud: string }): UserRecord {
  const { provider, email, phone } = signup
  const user = createUser(server, {
    aud: signup.aud,
    email,
    phone,
    passwordHash: hashPassword(server.random, signup.password),
    appMetadata: { provider, providers: [provider] },
  })
  const claims = { sub: user.id, email_verified: false, phone_verified: false, ...(email === '' ? {} : { email }) }
  const identityData = { ...signup.data, ...claims }
  user.userMetadata = mergeMetadata({}, identityData)
  createIdentity(server, user, { provider, providerId: user.id, identityData })
  return user
}

async function confirmOrAsk(context: Context, user: UserRecord, signup: Signup & { provider: 'email' | 'phone' }): Promise<void> {
  const { config } = context.server
  if (signup.provider === 'email') {
    if (config.mailerAutoconfirm) confirmEmail(context.server, user)
    else await sendLink(context, user, { type: 'confirmation', challenge: signup })
    return
  }
  if (config.smsAutoconfirm) confirmPhone(context.server, user)
  else await sendCode(context, user, { phone: user.phone, channel: signup.channel || 'sms', type: 'sms' })
}
