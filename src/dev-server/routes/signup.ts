import { challengeFields } from '../account/flow-states.js'
import { limitByAddress, limitMailRequests } from '../account/rate-limits.js'
import { renderUser } from '../account/render-user.js'
import { createSession, renderSession } from '../account/sessions.js'
import { signUp, type SignupOutcome } from '../account/signup.js'
import { createUser, sortKeys } from '../account/users.js'
import { json } from '../answer.js'
import { requestAudience, type Context } from '../context.js'
import { randomUuid } from '../crypto/index.js'
import { afterUserCreated, beforeUserCreated } from '../hooks/index.js'
import { refuse } from '../http-error.js'
import { readBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'
import { deleteUser, type Metadata, type UserRecord } from '../state/index.js'
import { toTimestamp } from '../timestamp.js'

export const signupRoutes: RouteGroup = { routes: { 'POST /signup': postSignup } }

const fields = { email: 'string', phone: 'string', password: 'string', data: 'object', channel: 'string', ...challengeFields } as const

async function postSignup(context: Context): Promise<Response> {
  const body = await readBody(context, fields)
  if (body.email === '' && body.phone === '') return signUpAnonymously(context, body.data)
  limitMailRequests(context, 'signup')
  return answerSignup(context, await signUp(context, body), body.data)
}

async function answerSignup(context: Context, { user, isNew, wasConfirmed }: SignupOutcome, data: Metadata | undefined): Promise<Response> {
  const { config } = context.server
  if (wasConfirmed) {
    if (config.mailerAutoconfirm || config.smsAutoconfirm) throw refuse(422, 'user_already_exists', 'User already registered')
    return json(inventUser(context, user, data))
  }
  if (user.emailConfirmedAt !== undefined || user.phoneConfirmedAt !== undefined) {
    return json(await renderSession(context, createSession(context, user, { method: 'password' }), { isJustConfirmed: true, sharesMetadata: isNew }))
  }
  // Whoever repeats the sign-up of an invited person is not told what the invitation says.
  const hidden = user.invitedAt === undefined ? {} : { user_metadata: {}, identities: [] }
  return json({ ...renderUser(context.server, user, { sharesMetadata: isNew }), ...hidden })
}

/** Nobody learns that an address is taken: the answer looks like that to a new one. */
function inventUser({ server }: Context, user: UserRecord, data: Metadata | undefined): Record<string, unknown> {
  const now = toTimestamp(server.now())
  const provider = user.email === '' ? 'phone' : 'email'
  return {
    id: randomUuid(server.random),
    aud: user.aud,
    role: '',
    email: user.email,
    phone: user.email === '' ? user.phone : '',
    confirmation_sent_at: now,
    app_metadata: { provider, providers: [provider] },
    user_metadata: sortKeys(data ?? {}),
    identities: [],
    created_at: now,
    updated_at: now,
    is_anonymous: false,
  }
}

async function signUpAnonymously(context: Context, data: Metadata | undefined): Promise<Response> {
  const { config } = context.server
  if (!config.externalAnonymousUsersEnabled) throw refuse(422, 'anonymous_provider_disabled', 'Anonymous sign-ins are disabled')
  const events = config.rateLimitAnonymousUsers
  limitByAddress(context, 'anonymous', { events, seconds: 3600, burst: events })
  if (config.disableSignup) throw refuse(422, 'signup_disabled', 'Signups not allowed for this instance')
  const aud = requestAudience(context)
  await beforeUserCreated(context, { aud, isAnonymous: true, data })
  const user = createUser(context.server, { aud, isAnonymous: true, userMetadata: data ?? {} })
  const session = await renderSession(context, createSession(context, user, { method: 'anonymous' })).catch((error: unknown) => {
    deleteUser(context.server.store, user.id)
    throw error
  })
  await afterUserCreated(context, user)
  return json(session)
}
