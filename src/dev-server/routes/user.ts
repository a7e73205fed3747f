import { requireBearer } from '../account/authenticate.js'
import { challengeFields, checkChallenge } from '../account/flow-states.js'
import { readEmail, readPhone } from '../account/identifiers.js'
import { checkNewPassword } from '../account/passwords.js'
import { limitMailRequests } from '../account/rate-limits.js'
import { renderUser } from '../account/render-user.js'
import { updateUser } from '../account/update-user.js'
import { json } from '../answer.js'
import { claimedAudience, requestAudience, type Context } from '../context.js'
import { invalid } from '../http-error.js'
import { checkChannel } from '../messages/send-sms.js'
import { readBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'

export const userRoutes: RouteGroup = { mount: '/user', auth: 'bearer', routes: { 'GET /user': getUser, 'PUT /user': putUser } }

function getUser(context: Context): Response {
  const { claims, user } = requireBearer(context)
  const aud = claimedAudience(claims)
  if (aud === undefined || aud !== requestAudience(context)) throw invalid("Token audience doesn't match request audience")
  return json(renderUser(context.server, user))
}

const fields = {
  email: 'string',
  phone: 'string',
  password: 'string?',
  current_password: 'string',
  nonce: 'string',
  data: 'object',
  app_metadata: 'object',
  channel: 'string',
  ...challengeFields,
} as const

async function putUser(context: Context): Promise<Response> {
  limitMailRequests(context, 'user')
  const body = await readBody(context, fields)
  const { config } = context.server
  const email = body.email === '' ? '' : readEmail(body.email)
  const phone = body.phone === '' ? '' : readPhone(body.phone)
  if (phone !== '') checkChannel(config, body.channel || 'sms')
  if (body.password !== undefined) await checkNewPassword(context.server, body.password)
  checkChallenge(body)
  return json(await updateUser(context, { ...body, email, phone }))
}
