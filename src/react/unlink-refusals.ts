'use client'

import type { UserIdentity } from '../core/index.js'

/** Why a way in cannot be taken away. */
export type UnlinkRefusal = 'last-identity' | 'email-conflict' | 'linking-disabled'

/** Whether a way in can be taken away, as far as is known. */
export type UnlinkPermission = { readonly allowed: true } | { readonly allowed: false; readonly reason: UnlinkRefusal }

/** What the server has refused so far. */
export interface KnownRefusals {
  readonly isLinkingDisabled: boolean
  /** The list that the others were learnt with: they say nothing about another one. */
  readonly identities: readonly UserIdentity[] | null
  readonly byIdentity: ReadonlyMap<string, UnlinkRefusal>
}

/** What is known before anything was asked: the settings do not tell. */
export const noRefusals: KnownRefusals = { isLinkingDisabled: false, identities: null, byIdentity: new Map() }

/** An answer of the server to what was tried on a list. */
export interface RefusedChange {
  readonly code: string | undefined
  readonly identities: readonly UserIdentity[]
  /** The way in that was to be taken away; none for one that was to be added. */
  readonly identity?: UserIdentity | undefined
}

/** What is known after a refusal. */
export function learnRefusal(known: KnownRefusals, { code, identities, identity }: RefusedChange): KnownRefusals {
  if (code === 'manual_linking_disabled') return { ...known, isLinkingDisabled: true }
  const reason = reasons[code ?? '']
  if (!identity || !reason) return known
  const earlier = known.identities === identities ? known.byIdentity : []
  return { ...known, identities, byIdentity: new Map([...earlier, [identity.identity_id, reason]]) }
}

const reasons: { readonly [code: string]: UnlinkRefusal | undefined } = {
  single_identity_not_deletable: 'last-identity', email_conflict_identity_not_deletable: 'email-conflict',
}

/** Whether a way in can be taken away. */
export function permissionToUnlink(identity: UserIdentity, identities: readonly UserIdentity[], known: KnownRefusals): UnlinkPermission {
  if (identities.length <= 1) return { allowed: false, reason: 'last-identity' }
  if (known.isLinkingDisabled) return { allowed: false, reason: 'linking-disabled' }
  const reason = known.identities === identities ? known.byIdentity.get(identity.identity_id) : undefined
  return reason ? { allowed: false, reason } : { allowed: true }
}

const changedElsewhere = new Set<string | undefined>(['single_identity_not_deletable', 'identity_not_found', 'identity_already_exists', 'email_not_confirmed'])

/** Whether a refusal tells that the list is no longer the server's: after `email_not_confirmed`, what was to be linked is. */
export const isListStale = (code: string | undefined): boolean => changedElsewhere.has(code)
