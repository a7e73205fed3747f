import { findFactors } from '../mfa/factors.js'
import { renderFactor } from '../mfa/render-factor.js'
import type { ServerState } from '../server-state.js'
import type { IdentityRecord, Metadata, UserRecord } from '../state/index.js'
import { toTimestamp } from '../timestamp.js'

interface RenderOptions {
  /** The database works `confirmed_at` out: a user who was confirmed by this very request does not have it yet. */
  readonly isJustConfirmed?: boolean
  /** After sign-up, GoTrue shows the metadata as identity data too: both are still one object there. */
  readonly sharesMetadata?: boolean
  readonly identities?: readonly unknown[] | null
}

/** A user as GoTrue sends it: times that were never set are left out, addresses are not. */
export function renderUser(server: ServerState, user: UserRecord, options: RenderOptions = {}): Record<string, unknown> {
  const confirmations = [user.emailConfirmedAt, user.phoneConfirmedAt].filter((at) => at !== undefined)
  const confirmedAt = options.isJustConfirmed || confirmations.length === 0 ? undefined : Math.min(...confirmations)
  const identities = options.identities === undefined ? renderIdentities(server, user, options) : options.identities
  const factors = findFactors(server, user.id)
  return {
    id: user.id,
    aud: user.aud,
    role: user.role,
    email: user.email,
    ...time('email_confirmed_at', user.emailConfirmedAt),
    ...time('invited_at', user.invitedAt),
    phone: user.phone,
    ...time('phone_confirmed_at', user.phoneConfirmedAt),
    ...time('confirmation_sent_at', user.confirmationSentAt),
    ...time('confirmed_at', confirmedAt),
    ...time('recovery_sent_at', user.recoverySentAt),
    ...(user.newEmail === '' ? {} : { new_email: user.newEmail }),
    ...time('email_change_sent_at', user.emailChangeSentAt),
    ...(user.newPhone === '' ? {} : { new_phone: user.newPhone }),
    ...time('phone_change_sent_at', user.phoneChangeSentAt),
    ...time('reauthentication_sent_at', user.reauthenticationSentAt),
    ...time('last_sign_in_at', user.lastSignInAt),
    app_metadata: user.appMetadata,
    user_metadata: user.userMetadata,
    ...(factors.length === 0 ? {} : { factors: factors.map(renderFactor) }),
    identities,
    created_at: toTimestamp(user.createdAt),
    updated_at: toTimestamp(user.updatedAt),
    ...time('banned_until', user.bannedUntil),
    ...time('deleted_at', user.deletedAt),
    is_anonymous: user.isAnonymous,
  }
}

export function renderIdentity(identity: IdentityRecord, identityData: Metadata = identity.identityData): Record<string, unknown> {
  const email = identityData['email']
  return {
    identity_id: identity.id,
    id: identity.providerId,
    user_id: identity.userId,
    ...(Object.keys(identityData).length === 0 ? {} : { identity_data: identityData }),
    provider: identity.provider,
    ...time('last_sign_in_at', identity.lastSignInAt),
    created_at: toTimestamp(identity.createdAt),
    updated_at: toTimestamp(identity.updatedAt),
    ...(typeof email === 'string' ? { email: email.toLowerCase() } : {}),
  }
}

function renderIdentities({ store }: ServerState, user: UserRecord, { sharesMetadata }: RenderOptions): unknown[] {
  return store.identities.find('user', user.id).map((identity) => renderIdentity(identity, sharesMetadata ? user.userMetadata : identity.identityData))
}

function time(name: string, at: number | undefined): Record<string, string> {
  return at === undefined ? {} : { [name]: toTimestamp(at) }
}
