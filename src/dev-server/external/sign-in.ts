import { confirmEmail } from '../account/confirm.js'
import { renderIdentity } from '../account/render-user.js'
import { takeSnapshot } from '../account/snapshot.js'
import { createIdentity, createUser, isBanned, mergeMetadata, saveUser, updateProviders } from '../account/users.js'
import { requestAudience, type Context } from '../context.js'
import { afterUserCreated, beforeUserCreated } from '../hooks/index.js'
import { HttpError, refuse } from '../http-error.js'
import { sendLink } from '../messages/send-links.js'
import type { ServerState } from '../server-state.js'
import { deleteUser, type IdentityRecord, type UserRecord } from '../state/index.js'
import { decideAccount, type AccountDecision, type CandidateEmail } from './decide-account.js'
import { subjectOf, toIdentityData, type ExternalPerson } from './person.js'

interface ExternalSignIn {
  readonly provider: string
  readonly person: ExternalPerson
  readonly isEmailOptional?: boolean
}

/** The user that a provider's person is. */
export interface ExternalUser {
  readonly user: UserRecord
  /** What an answer shows as the user's identities: the real server has read those of a known user before it changes them. */
  readonly identities: readonly unknown[]
  readonly isJustConfirmed: boolean
}

/** The user that a provider's person is: found, linked by a verified address, or new; refused until the address is verified. */
export async function signInExternally(context: Context, { provider, person, isEmailOptional = false }: ExternalSignIn): Promise<ExternalUser> {
  const { server } = context
  const aud = requestAudience(context)
  const decide = () => decideAccount(server, { provider, person, aud })
  const first = decide()
  if (first.kind === 'create') {
    await beforeUserCreated(context, { aud, email: first.candidate.email, provider, data: toIdentityData(person.claims) })
  }
  const decision = decide()
  if (decision.kind === 'ambiguous') {
    const message = `Multiple accounts with the same email address in the same linking domain detected: ${decision.domain}`
    throw refuse(500, 'unexpected_failure', message)
  }
  const restore = decision.kind === 'create' ? undefined : takeSnapshot(server, decision.user.id)
  const wasConfirmed = decision.kind !== 'create' && decision.user.emailConfirmedAt !== undefined
  const before = decision.kind === 'create' ? undefined : listIdentities(context, decision.user)
  const { user, identity } = applyDecision(context, decision, { provider, person })
  try {
    if (isBanned(server, user)) throw refuse(403, 'user_banned', 'User is banned')
    const hasEmail = provider !== 'web3' && (!isEmailOptional || decision.candidate.email !== '')
    if (hasEmail && user.emailConfirmedAt === undefined) await confirmOrAsk(context, user, { identity, provider, candidate: decision.candidate })
  } catch (error) {
    const isKept = error instanceof HttpError && error.code === 'provider_email_needs_verification'
    if (!isKept) undo(server, user, restore)
    throw error
  }
  if (decision.kind === 'create') await afterUserCreated(context, user)
  const isJustConfirmed = !wasConfirmed && user.emailConfirmedAt !== undefined
  return { user, identities: before ?? listIdentities(context, user), isJustConfirmed }
}

/** The identities of a user, as answers show them. */
export function listIdentities({ server }: Context, user: UserRecord): readonly unknown[] {
  return server.store.identities.find('user', user.id).map((identity) => renderIdentity(identity))
}

/** What could not be finished leaves nothing behind. */
function undo(server: ServerState, user: UserRecord, restore: (() => void) | undefined): void {
  if (restore) restore()
  else deleteUser(server.store, user.id)
}

type Decided = Exclude<AccountDecision, { kind: 'ambiguous' }>

function applyDecision(context: Context, decision: Decided, { provider, person }: ExternalSignIn): { user: UserRecord; identity: IdentityRecord } {
  const identityData = toIdentityData(person.claims)
  const { server } = context
  if (decision.kind === 'create') return createAccount(context, decision, { provider, person })
  const { user } = decision
  const identity = decision.kind === 'exists' ? decision.identity : addIdentity(context, user, { provider, person })
  identity.identityData = identityData
  identity.lastSignInAt = server.now()
  server.store.identities.save(identity)
  user.userMetadata = mergeMetadata(user.userMetadata, identityData)
  updateProviders(server, user)
  return { user, identity }
}

function createAccount(context: Context, { candidate, domain }: { candidate: CandidateEmail; domain: string }, { provider, person }: ExternalSignIn) {
  const { server } = context
  if (server.config.disableSignup) throw refuse(422, 'signup_disabled', 'Signups not allowed for this instance')
  if (subjectOf(person) === '') throw refuse(500, 'unexpected_failure', 'Error creating identity')
  const user = createUser(server, {
    aud: requestAudience(context),
    email: candidate.email,
    isSsoUser: domain !== 'default',
    appMetadata: { provider, providers: [provider] },
    userMetadata: toIdentityData(person.claims),
  })
  return { user, identity: addIdentity(context, user, { provider, person }) }
}

/** Gives a user an identity of a provider. */
export function addIdentity({ server }: Context, user: UserRecord, { provider, person }: ExternalSignIn): IdentityRecord {
  return createIdentity(server, user, { provider, providerId: subjectOf(person), identityData: toIdentityData(person.claims) })
}

interface Unconfirmed {
  readonly identity: IdentityRecord
  readonly provider: string
  readonly candidate: CandidateEmail
}

/** A verified address confirms the user; another has to be confirmed by a mail first. */
async function confirmOrAsk(context: Context, user: UserRecord, { identity, provider, candidate }: Unconfirmed): Promise<void> {
  const { config } = context.server
  removeUnconfirmedIdentities(context, user, identity)
  if (candidate.isVerified || config.mailerAutoconfirm) {
    confirmEmail(context.server, user)
    return
  }
  if (candidate.email !== '') await sendLink(context, user, { type: 'confirmation' })
  if (config.mailerAllowUnverifiedEmailSignIns) return
  const advice = candidate.email === ''
    ? `Verify the email with ${provider} in order to sign in`
    : `A confirmation email has been sent to your ${provider} email`
  throw refuse(422, 'provider_email_needs_verification', `Unverified email with ${provider}. ${advice}`)
}

/** Whoever signed up with somebody else's address before is not to keep a way into the account: its password and identities go. */
export function removeUnconfirmedIdentities({ server }: Context, user: UserRecord, kept: IdentityRecord): void {
  user.passwordHash = undefined
  user.userMetadata = kept.identityData
  for (const identity of server.store.identities.find('user', user.id)) {
    if (identity.id !== kept.id) server.store.identities.delete(identity.id)
  }
  updateProviders(server, user)
  saveUser(server, user)
}
