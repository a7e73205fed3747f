import { verifyFlow } from '../account/flow-states.js'
import { formatPhone } from '../account/identifiers.js'
import { findWeakness } from '../account/passwords.js'
import { limitByAddress } from '../account/rate-limits.js'
import { refreshSession } from '../account/refresh.js'
import { createSession, renderSession } from '../account/sessions.js'
import { findUserByEmail, findUserByPhone, isBanned } from '../account/users.js'
import { json } from '../answer.js'
import { requestAudience, type Context } from '../context.js'
import { verifyPassword } from '../crypto/index.js'
import { judgePasswordAttempt } from '../hooks/index.js'
import { invalid, refuse } from '../http-error.js'
import { isForm, readBody, readForm } from '../read-body.js'
import type { Handler, RouteGroup } from '../router.js'
import type { FlowStateRecord } from '../state/index.js'
import { deleteSession, type UserRecord } from '../state/index.js'

/** Each grant is a handler of its own; add one of another area here. */
const grants: Readonly<Record<string, Handler>> = {
  password: grantPassword,
  refresh_token: grantRefreshToken,
  pkce: grantPkce,
  id_token: async (context) => (await import('../grants/id-token.js')).grantIdToken(context),
  web3: async (context) => (await import('../grants/web3.js')).grantWeb3(context),
}

export const tokenRoutes: RouteGroup = { routes: { 'POST /token': postToken } }

async function postToken(context: Context): Promise<Response> {
  const grant = await readGrant(context)
  if (grant !== 'web3') limitByAddress(context, 'token', { events: context.server.config.rateLimitTokenRefresh })
  const handle = Object.hasOwn(grants, grant) ? grants[grant] : undefined
  if (!handle) throw refuse(400, 'invalid_credentials', 'unsupported_grant_type')
  return handle(isForm(context) ? { ...context, readBytes: () => Promise.resolve(new Uint8Array()) } : context)
}

/** A form may name its grant itself; having been read for that, it leaves nothing for the JSON parser, as on GoTrue. */
async function readGrant(context: Context): Promise<string> {
  const form = isForm(context) ? await readForm(context) : undefined
  return form?.get('grant_type') ?? context.query.get('grant_type') ?? ''
}

async function grantPassword(context: Context): Promise<Response> {
  const { email, phone, password } = await readBody(context, { email: 'string', phone: 'string', password: 'string' })
  const { config } = context.server
  if (email !== '' && phone !== '') throw invalid('Only an email address or phone number should be provided on login.')
  if (email === '' && phone === '') throw invalid('missing email or phone')
  if (email !== '' && !config.externalEmailEnabled) throw refuse(422, 'email_provider_disabled', 'Email logins are disabled')
  if (phone !== '' && !config.externalPhoneEnabled) throw refuse(422, 'phone_provider_disabled', 'Phone logins are disabled')
  const aud = requestAudience(context)
  const user = email !== '' ? findUserByEmail(context.server, email, aud) : findUserByPhone(context.server, formatPhone(phone), aud)
  if (user?.passwordHash === undefined) throw refuse(400, 'invalid_credentials', 'Invalid login credentials')
  if (isBanned(context.server, user)) throw refuse(400, 'user_banned', 'User is banned')
  await checkPassword(context, user, password)
  if (email !== '' && user.emailConfirmedAt === undefined) throw refuse(400, 'email_not_confirmed', 'Email not confirmed')
  if (phone !== '' && user.phoneConfirmedAt === undefined) throw refuse(400, 'phone_not_confirmed', 'Phone not confirmed')
  const session = await renderSession(context, createSession(context, user, { method: 'password' }))
  return json({ ...session, weak_password: (await findWeakness(context.server, password)) ?? null })
}

/** Compares the password; a hook that sees each attempt may refuse it, right or wrong. */
async function checkPassword(context: Context, user: UserRecord, password: string): Promise<void> {
  const isValid = await verifyPassword(user.passwordHash ?? '', password)
  const verdict = await judgePasswordAttempt(context, { userId: user.id, isValid })
  if (verdict.isRejected) {
    const { store } = context.server
    if (verdict.shouldLogOut) for (const session of store.sessions.find('user', user.id)) deleteSession(store, session.id)
    throw refuse(400, 'invalid_credentials', verdict.message)
  }
  if (!isValid) throw refuse(400, 'invalid_credentials', 'Invalid login credentials')
}

async function grantRefreshToken(context: Context): Promise<Response> {
  const { refresh_token: token } = await readBody(context, { refresh_token: 'string' })
  return json(await renderSession(context, refreshSession(context, token)))
}

async function grantPkce(context: Context): Promise<Response> {
  const { auth_code: authCode, code_verifier: verifier } = await readBody(context, { auth_code: 'string', code_verifier: 'string' })
  if (authCode === '' || verifier === '') throw invalid('invalid request: both auth code and code verifier should be non-empty')
  const { store } = context.server
  const flow = verifyFlow(context.server, authCode, verifier)
  const user = store.users.get(flow.userId ?? '')
  if (!user) throw refuse(404, 'flow_state_not_found', 'invalid flow state, no valid flow state found')
  store.flowStates.delete(flow.id)
  const issued = createSession(context, user, { method: flow.authenticationMethod, provider: readAmrProvider(flow) })
  const session = await renderSession(context, issued).catch((error: unknown) => {
    store.flowStates.save(flow)
    throw error
  })
  const { provider_token: providerToken, provider_refresh_token: providerRefreshToken } = flow.detail
  return json({
    ...session,
    ...(providerToken === undefined ? {} : { provider_token: providerToken }),
    ...(providerRefreshToken === undefined ? {} : { provider_refresh_token: providerRefreshToken }),
  })
}

/** Of single sign-on, tokens say by which provider it was. */
function readAmrProvider({ detail: { amrProvider } }: FlowStateRecord): string | undefined {
  return typeof amrProvider === 'string' ? amrProvider : undefined
}
