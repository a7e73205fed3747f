import { challengeFields, checkChallenge, type Challenge } from '../account/flow-states.js'
import { readEmail, readPhone } from '../account/identifiers.js'
import { limitMailRequests } from '../account/rate-limits.js'
import { signUp } from '../account/signup.js'
import { findUserByEmail, findUserByPhone } from '../account/users.js'
import { json } from '../answer.js'
import { requestAudience, type Context } from '../context.js'
import { randomBase32 } from '../crypto/index.js'
import { HttpError, invalid, refuse } from '../http-error.js'
import { sendLink } from '../messages/send-links.js'
import { checkChannel, sendCode } from '../messages/send-sms.js'
import { readBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'
import type { Metadata } from '../state/index.js'

/** Signing in without a password, and recovering one. */
export const otpRoutes: RouteGroup = {
  routes: { 'POST /otp': postOtp, 'POST /magiclink': postMagicLink, 'POST /recover': postRecover },
}

interface OtpRequest extends Challenge {
  readonly email: string
  readonly phone: string
  readonly data: Metadata | undefined
  readonly channel: string
}

const fields = { email: 'string', phone: 'string', data: 'object', channel: 'string', ...challengeFields } as const

async function postOtp(context: Context): Promise<Response> {
  limitMailRequests(context, 'otp')
  const { create_user: mayCreate = true, ...body } = await readBody(context, { ...fields, create_user: 'boolean?' })
  if (body.email !== '' && body.phone !== '') throw invalid('Only an email address or phone number should be provided')
  if (body.email !== '' && body.channel !== '') throw invalid('Channel should only be specified with Phone OTP')
  checkChallenge(body)
  if (!mayCreate && !isKnown(context, body)) throw refuse(422, 'otp_disabled', 'Signups not allowed for otp')
  if (body.email !== '') return mailOtp(context, body)
  if (body.phone !== '') return textOtp(context, body)
  throw invalid('One of email or phone must be set')
}

function isKnown(context: Context, { email, phone }: OtpRequest): boolean {
  const aud = requestAudience(context)
  try {
    if (email !== '') return findUserByEmail(context.server, readEmail(email), aud) !== undefined
    return phone === '' || findUserByPhone(context.server, readPhone(phone), aud) !== undefined
  } catch {
    // An address that is none belongs to nobody.
    return false
  }
}

async function postMagicLink(context: Context): Promise<Response> {
  limitMailRequests(context, 'magiclink')
  const body = await readMagicLinkBody(context)
  return mailOtp(context, { ...body, phone: '', channel: '' })
}

async function readMagicLinkBody(context: Context) {
  try {
    return await readBody(context, { email: 'string', data: 'object', ...challengeFields })
  } catch (error) {
    if (!(error instanceof HttpError) || error.code !== 'bad_json') throw error
    const isEmpty = (await context.readBytes()).length === 0
    throw refuse(400, 'bad_json', `Could not read verification params: ${isEmpty ? 'EOF' : 'invalid JSON'}`)
  }
}

async function mailOtp(context: Context, request: OtpRequest): Promise<Response> {
  const { config } = context.server
  if (!config.externalEmailEnabled) throw refuse(422, 'email_provider_disabled', 'Email logins are disabled')
  if (!config.externalEmailMagicLinkEnabled) throw refuse(422, 'email_provider_disabled', 'Login with magic link is disabled')
  if (request.email === '') throw refuse(422, 'validation_failed', 'Password recovery requires an email')
  const email = readEmail(request.email)
  checkChallenge(request)
  const find = () => findUserByEmail(context.server, email, requestAudience(context))
  if (find()?.emailConfirmedAt === undefined) {
    await signUp(context, { ...request, email, phone: '', password: randomPassword(context) })
    // With autoconfirm nothing was mailed: the account is there now, and its link follows.
    if (!config.mailerAutoconfirm) return json({})
  }
  const user = find()
  if (user) await sendLink(context, user, { type: 'magic_link', challenge: request })
  return json({})
}

async function textOtp(context: Context, request: OtpRequest): Promise<Response> {
  const { config } = context.server
  if (!config.externalPhoneEnabled) throw refuse(400, 'phone_provider_disabled', 'Unsupported phone provider')
  const phone = readPhone(request.phone)
  const channel = request.channel || 'sms'
  checkChannel(config, channel)
  const find = () => findUserByPhone(context.server, phone, requestAudience(context))
  if (find()?.phoneConfirmedAt === undefined) {
    const challenge = { code_challenge: '', code_challenge_method: '' }
    await signUp(context, { ...challenge, data: request.data, channel, email: '', phone, password: randomPassword(context) })
    if (!config.smsAutoconfirm) return json({})
  }
  const user = find()
  const { messageId } = user ? await sendCode(context, user, { phone, channel, type: 'sms' }) : {}
  return json(messageId === undefined ? {} : { message_id: messageId })
}

/** Nobody knows it, yet it meets every rule: one character of each set that is asked for. */
function randomPassword({ server: { config, random } }: Context): string {
  const required = config.passwordRequiredCharacters.split(/(?<!\\):/).map((set) => set.slice(0, 1)).join('')
  return `${required}${randomBase32(random, Math.max(33, config.passwordMinLength))}`.slice(0, 72)
}

async function postRecover(context: Context): Promise<Response> {
  limitMailRequests(context, 'recover')
  const body = await readBody(context, { email: 'string', ...challengeFields })
  if (!context.server.config.externalEmailEnabled) throw refuse(400, 'email_provider_disabled', 'Email logins are disabled')
  if (body.email === '') throw invalid('Password recovery requires an email')
  const email = readEmail(body.email)
  checkChallenge(body)
  const user = findUserByEmail(context.server, email, requestAudience(context))
  if (user) await sendLink(context, user, { type: 'recovery', challenge: body })
  return json({})
}
