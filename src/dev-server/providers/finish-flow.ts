import { isFlowExpired } from '../account/flow-states.js'
import { withQuery, withSessionFragment } from '../account/redirects.js'
import { createSession, renderSessionFragment } from '../account/sessions.js'
import type { Context } from '../context.js'
import { isUuid } from '../crypto/index.js'
import { acceptInvite, linkIdentity, settleEmail, signInExternally, type ExternalPerson } from '../external/index.js'
import { HttpError, refuse } from '../http-error.js'
import type { FlowStateRecord, UserRecord } from '../state/index.js'
import { findProvider } from './find-provider.js'
import type { ProviderGrant } from './provider.js'

/** What a flow was begun with. */
export interface Flow {
  readonly record: FlowStateRecord
  readonly provider: string
  readonly redirectTo: string
  readonly isEmailOptional: boolean
  readonly inviteToken: string | undefined
  readonly verifier: string | undefined
  readonly linkTo: UserRecord | undefined
}

/** The flow that a provider's answer belongs to. */
export function findFlow({ server }: Context, state: string): Flow {
  if (state === '') throw refuse(400, 'bad_oauth_callback', 'OAuth state parameter missing')
  if (!isUuid(state)) throw refuse(400, 'bad_oauth_state', 'OAuth state parameter is invalid')
  const record = server.store.flowStates.get(state.toLowerCase())
  if (!record || typeof record.detail['provider'] !== 'string') throw refuse(400, 'bad_oauth_state', 'OAuth state not found or expired')
  if (isFlowExpired(server, record)) throw refuse(400, 'bad_oauth_state', 'OAuth state has expired')
  if (record.userId !== undefined) throw refuse(400, 'flow_state_already_used', 'State has already been used')
  const { provider, redirectTo, isEmailOptional, inviteToken, verifier, linkTo } = record.detail
  const target = typeof linkTo === 'string' ? server.store.users.get(linkTo) : undefined
  if (typeof linkTo === 'string' && !target) throw refuse(422, 'user_not_found', 'Linking target user not found')
  return {
    record,
    provider,
    redirectTo: typeof redirectTo === 'string' ? redirectTo : server.config.siteUrl,
    isEmailOptional: isEmailOptional === true,
    inviteToken: typeof inviteToken === 'string' ? inviteToken : undefined,
    verifier: typeof verifier === 'string' ? verifier : undefined,
    linkTo: target,
  }
}

/** Where the app is told of the outcome. */
export function flowTarget({ server: { config } }: Context, { redirectTo }: Flow): string {
  return config.externalRedirecturl || redirectTo || config.siteUrl
}

/** Reads the provider's answer, finds or makes the user, and resolves with the address that tells the app. */
export async function finishFlow(context: Context, flow: Flow, form: URLSearchParams): Promise<string> {
  const grant = await redeem(context, flow, form)
  if (grant.person.emails.length === 0 && !flow.isEmailOptional) {
    throw refuse(500, 'unexpected_failure', 'Error getting user email from external provider')
  }
  const user = await findUser(context, flow, settleEmail(grant.person))
  const target = flowTarget(context, flow)
  return flow.record.codeChallenge === '' ? finishImplicitly(context, { flow, user, grant, target }) : finishWithCode(context, { flow, user, grant, target })
}

async function redeem(context: Context, flow: Flow, form: URLSearchParams): Promise<ProviderGrant> {
  const error = form.get('error') ?? ''
  if (error !== '') throw providerError(error, form.get('error_description') ?? '')
  // What the app provider of OAuth 1.0a sends instead of a code.
  const code = form.get('code') || form.get('oauth_verifier') || ''
  if (code === '') throw refuse(400, 'bad_oauth_callback', 'OAuth callback with missing authorization code missing')
  const provider = await findProvider(context, flow.provider).catch((reason: unknown) => {
    throw refuse(400, 'oauth_provider_not_supported', `Unsupported provider: ${reason instanceof Error ? reason.message : ''}`)
  })
  if (provider.needsPkce && flow.verifier === undefined) throw refuse(400, 'oauth_invalid_state', 'OAuth PKCE code verifier missing')
  return provider.exchange({ code, verifier: flow.verifier, form })
}

/** What the provider says went wrong is passed on as it is. */
function providerError(error: string, description: string): HttpError {
  return new HttpError(400, error, { message: description, body: { error, error_description: description } })
}

async function findUser(context: Context, flow: Flow, person: ExternalPerson): Promise<UserRecord> {
  const { provider, linkTo, inviteToken, isEmailOptional } = flow
  if (linkTo) {
    await linkIdentity(context, linkTo, { provider, person })
    return linkTo
  }
  if (inviteToken !== undefined) return acceptInvite(context, { provider, person, inviteToken })
  return (await signInExternally(context, { provider, person, isEmailOptional })).user
}

interface Finish {
  readonly flow: Flow
  readonly user: UserRecord
  readonly grant: ProviderGrant
  readonly target: string
}

function finishWithCode({ server }: Context, { flow: { record }, user, grant, target }: Finish): string {
  record.userId = user.id
  record.codeIssuedAt = server.now()
  record.detail = { ...record.detail, ...providerTokens(grant) }
  server.store.flowStates.save(record)
  return withQuery(target, { code: record.authCode })
}

async function finishImplicitly(context: Context, { flow, user, grant, target }: Finish): Promise<string> {
  const session = await renderSessionFragment(context, createSession(context, user, { method: 'oauth' }))
  context.server.store.flowStates.delete(flow.record.id)
  return withSessionFragment(target, { ...session, provider_token: grant.accessToken, ...providerTokens(grant) })
}

function providerTokens({ accessToken, refreshToken }: ProviderGrant): Record<string, string> {
  return { ...(accessToken === '' ? {} : { provider_token: accessToken }), ...(refreshToken === '' ? {} : { provider_refresh_token: refreshToken }) }
}
