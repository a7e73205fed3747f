import { chain } from '../../shared/maybe-promise.js'
import type { MaybePromise } from '../../shared/maybe-promise.js'
import type { OpenPlatform } from '../platform/index.js'
import type { AuthChangeEvent, User } from '../types.js'
import { signInOf, toldBy } from './compare-sessions.js'
import { createSessionState } from './session-state.js'
import type { Held } from './held.js'
import type { Meant, Reading, StoragePlaces } from './session-storage.js'
import { createSessionStorage } from './session-storage.js'
import { createTurns } from './turns.js'

export interface SyncedStateParts {
  platform: Pick<OpenPlatform, keyof StoragePlaces | 'clock' | 'isPersistent' | 'lease' | 'lifecycle'>
  options: { storageKey: string }
  /** After each change that is now in storage. */
  announce: () => void
}

/** The session to be current, the event that tells of it, and whose session the server has ended. */
export type Change = [Held | null, AuthChangeEvent | null, User?]

/** Longer than a lease in storage outlives a tab that died with it. */
const patience = 20_000

/** A reading that took longer was held up by sleep, and is old news. */
const fresh = 5_000

/**
 * The state in memory and in storage, as one. Each write first takes in what others wrote, then changes that: so nothing that
 * began before a sign-out or a rotation, in whatever tab, can undo it.
 */
export function createSyncedState({ platform, options: { storageKey }, announce }: SyncedStateParts) {
  const { clock, isPersistent, lease, lifecycle } = platform
  const state = createSessionState({ persistence: isPersistent ? 'storage' : 'memory', connection: lifecycle.isOnline() ? 'online' : 'offline' })
  const storage = createSessionStorage(platform, storageKey, announce)
  const turns = createTurns()
  /** What lay in storage when it was last read or written; `undefined` before that. */
  let seen: string | null | undefined
  let erasing = 0

  const setPersistence = (isStored: boolean) => isPersistent && state.set({ persistence: isStored ? 'storage' : 'memory' })

  function adopt(reading: Reading | null) {
    if (!reading) setPersistence(false)
    if (!reading || erasing || seen === reading.raw) return
    const isFirst = seen === undefined
    seen = reading.raw
    const { held, isReady } = state.get()
    if (isFirst && !isReady) return state.set({ held: reading.held }) // Found, while the first state is still being worked out.
    // First the session: whoever hears of the rest may write at once, and must start from what is now current.
    if (held || reading.held) state.change(reading.held, toldBy(held, reading.held))
    setPersistence(true)
  }

  const save = (held: Held) => chain(storage.write(held), (raw) => {
    if (raw !== null) seen = raw
    setPersistence(raw !== null)
    announce()
  })

  function erase(meant: Meant, isNoted?: boolean): MaybePromise<void> {
    seen = null
    return chain(storage.remove(meant, isNoted), announce)
  }

  const follow = () => chain(storage.read(), adopt)

  /** Storage that answers later than at once needs the lease: others could write between a reading and what follows from it. */
  const isShared = () => turns.isSlow() && isPersistent
  const commit = (work: () => MaybePromise<unknown>) => lease.hold({ name: `${storageKey}:commit`, patience }, async () => void (await work()))

  function followFresh(tries = 3): MaybePromise<void> {
    const began = clock.now()
    return chain(follow(), () => (clock.now() - began > fresh && tries > 1 ? followFresh(tries - 1) : undefined))
  }

  /** Changes what is current, in memory and in storage, in one step; `undefined` leaves it as it is. */
  function transact(next: (held: Held | null) => Change | undefined): MaybePromise<void> {
    const work = () => chain(followFresh(), () => {
      const before = state.get().held
      const change = next(before)
      if (!change) return
      state.change(...change)
      if (state.get().held !== change[0]) return // Somebody who heard of it has signed out.
      return change[0] ? save(change[0]) : erase(before && before.session.refresh_token)
    })
    return turns.take(isShared() ? () => commit(work) : work)
  }

  /** Signs out: in memory before it returns, in storage too where that is synchronous. Gives what was held. */
  function clear(): MaybePromise<Held | null> {
    const { held, isReady } = state.get()
    const unread = seen === undefined ? turns.take(() => storage.read()) : null
    erasing += 1
    if (held || !isReady) state.change(null, 'SIGNED_OUT')
    else state.noteSignOut()
    const erased = turns.take(() => chain(erase(held && signInOf(held.session), true), () => void (erasing -= 1)))
    if (held && isShared()) void turns.take(() => commit(() => eraseAgain(held)))
    return chain(unread, (reading) => chain(erased, () => held ?? reading?.held ?? null))
  }

  /** Another tab may have read storage before this one cleared it, and have written what it made of that. */
  const eraseAgain = ({ session }: Held) => chain(storage.removeSame(signInOf(session), true), announce)

  return { state, transact, clear, follow: () => turns.take(follow) }
}
