import { readEmail } from '../account/identifiers.js'
import { hashToken, setToken } from '../account/one-time-tokens.js'
import { checkNewPassword } from '../account/passwords.js'
import { readRedirect } from '../account/redirects.js'
import { renderUser } from '../account/render-user.js'
import { createIdentity, createUser, findUserByEmail, isEmailTaken, mergeMetadata, saveUser } from '../account/users.js'
import { json } from '../answer.js'
import { requestAudience, type Context } from '../context.js'
import { hashPassword, randomDigits } from '../crypto/index.js'
import { afterUserCreated, beforeUserCreated } from '../hooks/index.js'
import { invalid, refuse } from '../http-error.js'
import { sendLink } from '../messages/send-links.js'
import { verificationLink } from '../messages/send-mail.js'
import { readBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'
import { deleteUser, type Metadata, type TokenPurpose, type UserRecord } from '../state/index.js'

/** Links that an administrator sends or hands out. */
export const adminLinkRoutes: RouteGroup = {
  routes: {
    'POST /invite': { auth: 'admin', handle: postInvite },
    'POST /admin/generate_link': { auth: 'admin', handle: postGenerateLink },
  },
}

async function postInvite(context: Context): Promise<Response> {
  const body = await readBody(context, { email: 'string', data: 'object' })
  const { user, isNew } = await findOrInvite(context, readEmail(body.email), body.data)
  try {
    await sendLink(context, user, { type: 'invite' })
  } catch (error) {
    if (isNew) deleteUser(context.server.store, user.id)
    throw error
  }
  return json(renderUser(context.server, user))
}

/** The person to invite: new, or known but not yet confirmed. */
async function findOrInvite(context: Context, email: string, data: Metadata | undefined): Promise<{ user: UserRecord; isNew: boolean }> {
  const known = findUserByEmail(context.server, email, requestAudience(context))
  if (known?.emailConfirmedAt !== undefined) throw emailExists()
  return known ? { user: known, isNew: false } : { user: await addUser(context, { email, data }), isNew: true }
}

async function addUser(context: Context, { email, data, password }: { email: string; data: Metadata | undefined; password?: string }): Promise<UserRecord> {
  const { server } = context
  const aud = requestAudience(context)
  await beforeUserCreated(context, { aud, email, provider: 'email', data })
  const known = findUserByEmail(server, email, aud)
  if (known) return known
  const user = createUser(server, {
    aud,
    email,
    passwordHash: password === undefined ? undefined : hashPassword(server.random, password),
    appMetadata: { provider: 'email', providers: ['email'] },
    userMetadata: mergeMetadata({}, data ?? {}),
  })
  createIdentity(server, user, { provider: 'email', providerId: user.id, identityData: { sub: user.id, email, email_verified: false, phone_verified: false } })
  await afterUserCreated(context, user)
  return user
}

const fields = { type: 'string', email: 'string', new_email: 'string', password: 'string', data: 'object', redirect_to: 'string' } as const

interface GeneratedLink {
  readonly user: UserRecord
  readonly purpose: TokenPurpose
  /** What the link says it verifies, and what the answer calls it. */
  readonly linkType: string
  readonly verificationType: string
  /** The address that the code is made for. */
  readonly address: string
}

async function postGenerateLink(context: Context): Promise<Response> {
  const { server } = context
  const body = await readBody(context, fields)
  const email = readEmail(body.email)
  const link = await prepareLink(context, { ...body, email })
  const code = randomDigits(server.random, server.config.mailerOtpLength)
  const hash = hashToken(link.address, code)
  setToken(server, link.user, { purpose: link.purpose, hash })
  saveUser(server, link.user)
  const redirectTo = readRedirect(context, body.redirect_to || undefined)
  return json({
    ...renderUser(server, link.user),
    action_link: verificationLink(context, { type: link.linkType, redirectTo, tokenHash: hash }),
    email_otp: code,
    // For the new half of a change GoTrue hashes the code with the current address, which fits no token.
    hashed_token: link.purpose === 'emailChangeNew' ? hashToken(email, code) : hash,
    verification_type: link.verificationType,
    redirect_to: redirectTo,
  })
}

async function prepareLink(context: Context, body: { type: string; email: string; new_email: string; password: string; data: Metadata | undefined }): Promise<GeneratedLink> {
  const { server } = context
  const known = findUserByEmail(server, body.email, requestAudience(context))
  const now = server.now()
  switch (body.type) {
    case 'magiclink':
      if (!known) return prepareSignup(context, await addUser(context, body))
      known.recoverySentAt = now
      return { user: known, purpose: 'recovery', linkType: 'magiclink', verificationType: 'magiclink', address: known.email }
    case 'recovery':
      if (!known) throw refuse(404, 'user_not_found', 'User with this email not found')
      known.recoverySentAt = now
      return { user: known, purpose: 'recovery', linkType: 'recovery', verificationType: 'recovery', address: known.email }
    case 'invite': {
      const { user } = await findOrInvite(context, body.email, body.data)
      user.confirmationSentAt = now
      user.invitedAt = now
      return { user, purpose: 'confirmation', linkType: 'invite', verificationType: 'invite', address: user.email }
    }
    case 'signup':
      if (known?.emailConfirmedAt !== undefined) throw emailExists()
      if (body.password === '') throw invalid('Signup requires a valid password')
      await checkNewPassword(server, body.password)
      return prepareSignup(context, known ?? (await addUser(context, body)))
    case 'email_change_current':
    case 'email_change_new':
      return prepareEmailChange(context, known, { type: body.type, newEmail: body.new_email })
    default:
      throw invalid(`Invalid email action link type requested: ${body.type}`)
  }
}

function prepareSignup({ server }: Context, user: UserRecord): GeneratedLink {
  user.confirmationSentAt = server.now()
  return { user, purpose: 'confirmation', linkType: 'signup', verificationType: 'signup', address: user.email }
}

function prepareEmailChange({ server }: Context, user: UserRecord | undefined, { type, newEmail }: { type: string; newEmail: string }): GeneratedLink {
  if (!user) throw refuse(404, 'user_not_found', 'User with this email not found')
  const email = readEmail(newEmail)
  if (isEmailTaken(server, email, user.id)) throw emailExists()
  const isCurrent = type === 'email_change_current'
  user.newEmail = email
  user.emailChangeSentAt = server.now()
  user.emailChangeHalfConfirmed = false
  return {
    user,
    purpose: isCurrent ? 'emailChangeCurrent' : 'emailChangeNew',
    linkType: 'email_change',
    verificationType: type,
    address: isCurrent ? user.email : email,
  }
}

function emailExists() {
  return refuse(422, 'email_exists', 'A user with this email address has already been registered')
}
