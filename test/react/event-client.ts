import type { AuthChangeEvent, AuthClient, Factor, Session, User } from 'latchkey/core'
import { eventSnapshots } from '../../src/react/late-snapshots.js'

// Loaded once for the page: these tests begin where it is there.
await eventSnapshots.load()

/** A client of the family that has events and nothing else: what the hooks make a snapshot of. */
export function createEventClient() {
  const callbacks = new Set<(event: AuthChangeEvent, session: Session | null) => void>()
  const client: Pick<AuthClient, 'onAuthStateChange'> = {
    onAuthStateChange(callback) {
      callbacks.add(callback)
      return { data: { subscription: { id: 'test', unsubscribe: () => callbacks.delete(callback) } } }
    },
  }
  return {
    // SAFETY: the hooks under test read events only.
    client: client as AuthClient,
    emit: (event: AuthChangeEvent, session: Session | null) => callbacks.forEach((callback) => callback(event, session)),
    listenerCount: () => callbacks.size,
  }
}

const encode = (value: object) => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

export function tokenWith(claims: object) {
  return `${encode({ alg: 'none' })}.${encode(claims)}.signature`
}

export function userWith(parts: Partial<User> = {}): User {
  return { id: 'ada', aud: 'authenticated', email: 'ada@example.test', app_metadata: {}, user_metadata: {}, created_at: '2026-01-01T00:00:00Z', ...parts }
}

export function sessionWith(parts: Partial<Session> = {}): Session {
  return { access_token: tokenWith({ aal: 'aal1' }), token_type: 'bearer', expires_in: 3600, refresh_token: 'r1', user: userWith(), ...parts }
}

export function verifiedFactor(): Factor<'totp', 'verified'> {
  return { id: 'f1', factor_type: 'totp', status: 'verified', created_at: '', updated_at: '' }
}
