import { challengeFields, checkChallenge } from '../account/flow-states.js'
import { readEmail, readPhone } from '../account/identifiers.js'
import { requireBearer } from '../account/authenticate.js'
import { limitMailRequests } from '../account/rate-limits.js'
import { findUserByEmail, findUserByPhone } from '../account/users.js'
import { json } from '../answer.js'
import { requestAudience, type Context } from '../context.js'
import { invalid, refuse } from '../http-error.js'
import { sendEmailChange, sendLink, sendReauthentication } from '../messages/send-links.js'
import { sendCode } from '../messages/send-sms.js'
import { readBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'
import type { UserRecord } from '../state/index.js'

/** Messages that are sent again, or for a person who is signed in. */
export const resendRoutes: RouteGroup = {
  routes: { 'POST /resend': postResend, 'GET /reauthenticate': { auth: 'bearer', handle: getReauthenticate } },
}

const fields = { type: 'string', email: 'string', phone: 'string', ...challengeFields } as const
type ResendBody = Awaited<ReturnType<typeof readResend>>

function readResend(context: Context) {
  return readBody(context, fields)
}

async function postResend(context: Context): Promise<Response> {
  limitMailRequests(context, 'resend')
  const body = await readResend(context)
  const user = findResendUser(context, body)
  if (!user) return json({})
  const { messageId } = await resend(context, user, body)
  return json(messageId === undefined ? {} : { message_id: messageId })
}

/** Users are found by their current address; that of a change that is pending leads to nobody. */
function findResendUser(context: Context, body: ResendBody): UserRecord | undefined {
  const { type, email, phone } = body
  const { config } = context.server
  if (!['signup', 'email_change', 'sms', 'phone_change'].includes(type)) {
    throw invalid('Missing one of these types: signup, email_change, sms, phone_change')
  }
  if (email === '' && type === 'signup') throw invalid('Type provided requires an email address')
  if (phone === '' && type === 'sms') throw invalid('Type provided requires a phone number')
  if (email !== '' && phone !== '') throw invalid('Only an email address or phone number should be provided.')
  if (email === '' && phone === '') throw invalid('Missing email address or phone number')
  checkChallenge(body)
  if (email !== '') {
    if (!config.externalEmailEnabled) throw refuse(400, 'email_provider_disabled', 'Email logins are disabled')
    return findUserByEmail(context.server, readEmail(email), requestAudience(context))
  }
  if (!config.externalPhoneEnabled) throw refuse(400, 'phone_provider_disabled', 'Phone logins are disabled')
  return findUserByPhone(context.server, readPhone(phone), requestAudience(context))
}

async function resend(context: Context, user: UserRecord, body: ResendBody): Promise<{ messageId?: string }> {
  if (body.type === 'signup' && user.emailConfirmedAt === undefined) await sendLink(context, user, { type: 'confirmation', challenge: body })
  if (body.type === 'email_change' && user.newEmail !== '') await sendEmailChange(context, user, { email: user.newEmail, challenge: body })
  if (body.type === 'sms' && user.phoneConfirmedAt === undefined) return sendCode(context, user, { phone: user.phone, channel: 'sms', type: 'sms' })
  if (body.type === 'phone_change' && user.newPhone !== '') return sendCode(context, user, { phone: user.newPhone, channel: 'sms', type: 'phone_change' })
  return {}
}

async function getReauthenticate(context: Context): Promise<Response> {
  const { user } = requireBearer(context)
  if (user.email !== '') {
    if (user.emailConfirmedAt === undefined) throw refuse(422, 'email_not_confirmed', 'Please verify your email first.')
    await sendReauthentication(context, user)
    return json({})
  }
  if (user.phone === '') throw invalid('Reauthentication requires the user to have an email or a phone number')
  if (user.phoneConfirmedAt === undefined) throw refuse(422, 'phone_not_confirmed', 'Please verify your phone first.')
  const { messageId } = await sendCode(context, user, { phone: user.phone, channel: 'sms', type: 'reauthentication' })
  return json(messageId === undefined ? {} : { message_id: messageId })
}
