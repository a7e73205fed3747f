'use client'

import type { AuthChangeEvent, AuthClient, AuthErrorLike, AuthSnapshot, RedirectOutcome, Session, SessionPurpose } from '../core/index.js'
import { assuranceOf } from './assurance.js'
import { recoveryMemory } from './recovery-memory.js'
import { cleanAddress, redirectInAddress } from './redirect-in-address.js'
import { redirectOfError } from './redirect-of-error.js'
import { sameValue } from './same-value.js'
import type { SnapshotSource } from './snapshot-source.js'

/**
 * The snapshot of a client that only has events, such as supabase-js's `auth`. That client repeats `SIGNED_IN` on every
 * focus of the tab: an event that brings nothing new is dropped, and the snapshot stays the same object.
 */
export function createEventSnapshots(client: EventClient): SnapshotSource {
  let snapshot: AuthSnapshot = { status: 'loading' }
  let latest: Session | null = null
  let redirect: RedirectOutcome | null = null
  let stop: (() => void) | null = null
  let starting: Promise<void> | null = null
  const listeners = new Set<() => void>()
  const recovery = recoveryMemory(client)

  const change = (next: AuthSnapshot) => {
    snapshot = next.status === 'loading' ? next : { ...next, redirect }
    for (const listener of [...listeners]) listener()
  }
  const hear = (event: AuthChangeEvent, session: Session | null) => {
    const next = event === 'SIGNED_OUT' || !session ? signedOutAfter(latest) : signedInAs(session, snapshot.status === 'loading' && recovery.isOf(session.user.id) ? 'recovery' : purposeAfter(event, snapshot, session))
    if (next.status === 'signed-in' && next.purpose === 'recovery') recovery.write(next.user.id)
    else recovery.forget()
    const isKnown = next.status === snapshot.status && sameValue(session, latest) && purposeIn(next) === purposeIn(snapshot)
    latest = session
    if (!isKnown) change(next)
  }
  const setRedirect = (next: RedirectOutcome | null) => {
    if (redirect === next) return
    redirect = next
    if (snapshot.status !== 'loading') change(snapshot)
  }
  const start = () => (starting ??= redirectAtStart(client).then(setRedirect))

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      stop ??= listen(client, hear)
      void start()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = null
      }
    },
    adoptUser(user) {
      if (snapshot.status !== 'signed-in' || snapshot.user.id !== user.id || sameValue(snapshot.user, user)) return
      change(signedInAs({ ...snapshot.session, user }, snapshot.purpose))
    },
    async readRedirect() {
      await start()
      if (!redirect) setRedirect(takeCode())
    },
    dismissRedirect() {
      // The token of a link stays there until it has been used or left: a page that is loaded again asks again.
      if (redirect?.kind === 'needs-click') cleanAddress()
      setRedirect(null)
    },
  }
}

type EventClient = Pick<AuthClient, 'onAuthStateChange'> & Partial<Pick<AuthClient, 'initialize'>>

/** What the address says, where this client has taken it for its own or the server has marked it; else the error that it starts with. */
async function redirectAtStart(client: EventClient): Promise<RedirectOutcome | null> {
  const atFirst = redirectInAddress()
  const error = await errorAtStart(client)
  const trace = atFirst ?? redirectInAddress()
  if (trace?.kind === 'token-hash') return trace.outcome
  if (trace?.kind !== 'error' || !(error || trace.hasMark)) return error && redirectOfError(error)
  cleanAddress()
  return trace.outcome
}

/** A client that throws its errors has told it too. */
async function errorAtStart(client: EventClient): Promise<AuthErrorLike | null> {
  try {
    return (await client.initialize?.())?.error ?? null
  } catch (error) {
    return Object(error)
  }
}

/** A code that this client has left where it lies has no verifier here. Only the page that redirects land on knows that it is ours. */
function takeCode(): RedirectOutcome | null {
  const trace = redirectInAddress()
  if (trace?.kind !== 'code') return null
  cleanAddress()
  return trace.outcome
}

/** This client does not say who has ended a session: people sign out of one that still holds, the server refuses to renew one that does not. */
function signedOutAfter(session: Session | null): AuthSnapshot {
  const hasRunOut = session?.expires_at !== undefined && session.expires_at * 1000 <= Date.now()
  return { status: 'signed-out', redirect: null, ...(hasRunOut && { ended: session.user }) }
}

function listen(client: EventClient, hear: (event: AuthChangeEvent, session: Session | null) => void) {
  const { subscription } = client.onAuthStateChange(hear).data
  return () => subscription.unsubscribe()
}

function signedInAs(session: Session, purpose: SessionPurpose): AuthSnapshot {
  return {
    status: 'signed-in', session, user: session.user, purpose, aal: assuranceOf(session),
    connection: 'online', persistence: 'storage', redirect: null,
  }
}

/** Recovery lasts until the password is changed, or somebody else has signed in. */
function purposeAfter(event: AuthChangeEvent, before: AuthSnapshot, session: Session): SessionPurpose {
  if (event === 'PASSWORD_RECOVERY') return 'recovery'
  if (event === 'USER_UPDATED' || before.status !== 'signed-in' || before.user.id !== session.user.id) return 'regular'
  return before.purpose
}

const purposeIn = (snapshot: AuthSnapshot) => (snapshot.status === 'signed-in' ? snapshot.purpose : null)
