'use client'

import type { AuthChangeEvent, AuthClient, AuthSnapshot, Session, SessionPurpose } from '../core/index.js'
import { assuranceOf } from './assurance.js'
import { sameValue } from './same-value.js'
import type { SnapshotSource } from './snapshot-source.js'

/**
 * The snapshot of a client that only has events, such as supabase-js's `auth`. That client repeats `SIGNED_IN` on every
 * focus of the tab: an event that brings nothing new is dropped, and the snapshot stays the same object.
 */
export function createEventSnapshots(client: Pick<AuthClient, 'onAuthStateChange'>): SnapshotSource {
  let snapshot: AuthSnapshot = { status: 'loading' }
  let latest: Session | null = null
  let stop: (() => void) | null = null
  const listeners = new Set<() => void>()

  const change = (next: AuthSnapshot) => {
    snapshot = next
    for (const listener of [...listeners]) listener()
  }
  const hear = (event: AuthChangeEvent, session: Session | null) => {
    const next = event === 'SIGNED_OUT' || !session ? signedOut : signedInAs(session, purposeAfter(event, snapshot, session))
    const isKnown = next.status === snapshot.status && sameValue(session, latest) && purposeIn(next) === purposeIn(snapshot)
    latest = session
    if (!isKnown) change(next)
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      stop ??= listen(client, hear)
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
  }
}

const signedOut: AuthSnapshot = { status: 'signed-out', redirect: null }

function listen(client: Pick<AuthClient, 'onAuthStateChange'>, hear: (event: AuthChangeEvent, session: Session | null) => void) {
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
