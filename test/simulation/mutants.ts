import type { Patch } from './engine.ts'

export interface Mutant {
  guarantee: 'G4' | 'G8' | 'G12'
  /** What the core no longer does. */
  without: string
  patch: Patch
  /** What the simulation must say of it. */
  says: RegExp
}

/** The core with one promise broken on purpose: the simulation is worth something only if it tells each of them. */
export const mutants: readonly Mutant[] = [
  {
    guarantee: 'G4', without: 'taking turns to renew',
    patch: { file: 'session/refresher.ts', find: 'lease.hold(turn, ', replace: '((_: unknown, work: () => Promise<void>) => work())(null, ' },
    says: /renews while/,
  },
  {
    guarantee: 'G8', without: 'comparing a renewed session with what is stored',
    patch: { file: 'session/session-store.ts', find: 'if (held?.session.refresh_token !== sent) return', replace: 'if (!held) return' },
    says: /put the refresh token back|brought back|put the user back/,
  },
  {
    guarantee: 'G8', without: 'reading storage before a write',
    patch: { file: 'session/synced-state.ts', find: 'chain(followFresh(), () => {', replace: 'chain(undefined, () => {' },
    says: /put the refresh token back|brought back/,
  },
  {
    guarantee: 'G8', without: 'dropping what began before a sign-out',
    patch: { file: 'session/change-session.ts', find: 'if (ticket.signOuts !== store.signOuts()) throw', replace: 'if (ticket.signOuts < 0) throw' },
    says: /though it was signed out of/,
  },
  {
    guarantee: 'G12', without: 'being signed out when signOut returns',
    patch: { file: 'session/synced-state.ts', find: "if (held || !isReady) state.change(null, 'SIGNED_OUT')", replace: "if (held || !isReady) void Promise.resolve().then(() => state.change(null, 'SIGNED_OUT'))" },
    says: /is not signed out when signOut has returned/,
  },
  {
    guarantee: 'G12', without: 'clearing storage when signOut returns',
    patch: { file: 'session/synced-state.ts', find: '=> chain(erase(held && signInOf(held.session), true), ', replace: '=> chain(Promise.resolve().then(() => erase(held && signInOf(held.session), true)), ' },
    says: /left a session in storage/,
  },
  {
    guarantee: 'G12', without: 'repeating a removal that failed',
    patch: { file: 'session/session-storage.ts', find: '    owed = meant\n', replace: '' },
    says: /which lives|though it was signed out of|brought back|at the end/,
  },
]
