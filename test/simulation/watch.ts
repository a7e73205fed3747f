import type { Session } from '../../src/core/index.ts'
import type { AuthServer, ServerRequest } from './auth-server.ts'
import type { Schedule } from './schedule.ts'
import type { Device, Tab } from './tab.ts'
import { storageKey } from './tab.ts'

interface Flight {
  tab: Tab
  sentAt: number
  /** Sent without a turn, since the holder of the turn slept. */
  isOutOfTurn: boolean
}

interface Parts {
  schedule: Schedule
  server: AuthServer
  device: Device
  lock: 'web' | 'storage'
  /** Whether storage has failed somebody: then tabs cannot agree. */
  /** Whether storage answers at once: where it does not, what came back by a hair must be gone by the end. */
  isAtOnce: boolean
  hasStorageFailed: () => boolean
  isLockSleptOn: () => boolean
  log: (line: string) => void
}

/** What a session in storage stands for. */
interface Stored {
  id: string
  generation: number
  version: number
  accessToken: string
}

/** Milliseconds between taking the lease in storage and sending. */
const taking = 200

/** What somebody signs out of who cannot see what storage holds. */
export const whateverIsThere = '*'

/** Looks at everything that happens, and says what must not have. */
export function createWatch({ schedule, server, device, lock, isAtOnce, hasStorageFailed, isLockSleptOn, log }: Parts) {
  const violations: string[] = []
  const flights = new Set<Flight>()
  const calls = new Set<{ tab: Tab; name: string }>()
  /** Sessions that were signed out of, or replaced: they must not come back. */
  const ended = new Set<string>()
  /** Sessions that have been in storage, where other tabs could see them. */
  const shared = new Set<string>()
  const overtaken = new Set<string>()
  let stored: Stored | null = null
  let changedAt = 0
  const note = (text: string) => log(`${schedule.elapsed} ms: ${text}`)
  const violate = (text: string) => {
    note(`WRONG: ${text}`)
    violations.push(`${schedule.elapsed} ms: ${text}`)
  }

  function read(value: string | null): Stored | null {
    if (value === null) return null
    // SAFETY: only clients write here, and only sessions of this server.
    const session = JSON.parse(value) as Session
    const row = server.tokenOf(session.refresh_token)
    return { id: row?.session ?? '', generation: row?.generation ?? 0, version: Number(session.user.user_metadata?.version), accessToken: session.access_token }
  }

  /** A removal from slow storage takes what is there when it arrives, and that may be late if the tab sleeps. */
  const isLeavingSlowly = (tab: Tab) => !isAtOnce && (schedule.elapsed - tab.signedOutAt < 1_000 || tab.awakeAt > tab.signedOutAt)

  function noteRemoval(tab: Tab, before: Stored) {
    if (server.isAlive(before.id) && !tab.left.has(before.id) && !tab.left.has(whateverIsThere) && !isLeavingSlowly(tab)) violate(`tab ${tab.name} removed ${before.id}, which lives`)
    ended.add(before.id)
  }

  function noteWrite(tab: Tab, next: Stored) {
    if (isAtOnce && ended.has(next.id)) violate(`tab ${tab.name} brought back ${next.id}`)
    if (stored && stored.id !== next.id) ended.add(stored.id)
    if (stored?.id !== next.id) return
    if (next.generation < stored.generation) violate(`tab ${tab.name} put the refresh token back from ${stored.generation} to ${next.generation}`)
    if (next.version < stored.version) violate(`tab ${tab.name} put the user back from ${stored.version} to ${next.version}`)
  }

  /** Two renewals at once: only when the holder of the turn slept, or has lost it with the storage or the clock it hangs on. */
  function isExcused({ tab, sentAt, isOutOfTurn }: Flight) {
    return isOutOfTurn || tab.awakeAt > sentAt - taking || tab.isDead || (lock === 'storage' && (hasStorageFailed() || device.clockSetAt >= sentAt - taking))
  }

  return {
    violations,
    note,
    violate,
    stored: () => stored,
    /** What lay in storage before the first tab opened. */
    foundAtStart(value: string) {
      stored = read(value)
      if (stored) shared.add(stored.id)
    },
    /** Whether nothing is under way. */
    isQuiet: () => flights.size === 0 && schedule.elapsed - changedAt > 1_000,
    isEnded: (id: string) => ended.has(id) || overtaken.has(id),
    changed(tab: Tab, key: string, value: string | null) {
      if (key !== storageKey) return
      const next = read(value)
      note(`${tab.name} leaves ${next ? `${next.id}, token ${next.generation}, user ${next.version}` : 'nothing'} in storage`)
      if (next) noteWrite(tab, next)
      else if (stored) noteRemoval(tab, stored)
      changedAt = schedule.elapsed
      if (next) shared.add(next.id)
      stored = next
    },
    /** A renewal goes out; what it gives is called when the tab is done with it. */
    sent(tab: Tab, { url, method }: ServerRequest) {
      const isRenewal = method === 'POST' && url.searchParams.get('grant_type') === 'refresh_token' && tab.client?.getSnapshot().status !== 'signed-out'
      if (!isRenewal) return () => undefined
      const [running] = flights
      const isOutOfTurn = isLockSleptOn() || [...flights].some(isExcused)
      if (running && !isOutOfTurn) violate(`tab ${tab.name} renews while tab ${running.tab.name} does so since ${running.sentAt}`)
      const flight = { tab, sentAt: schedule.elapsed, isOutOfTurn }
      flights.add(flight)
      note(`${tab.name} sends a renewal`)
      return () => {
        if (flights.delete(flight)) note(`${tab.name} is done with its renewal`)
      }
    },
    died: (tab: Tab) => flights.forEach((flight) => flight.tab === tab && flights.delete(flight)),
    /** Follows what a tab says of itself. */
    follow(tab: Tab) {
      let held: ReturnType<AuthServer['tokenOf']>
      tab.client.onAuthStateChange((event, session) => {
        const id = held?.session ?? ''
        // Its token was refused, and it cannot see the newer one: others may live on that.
        const isRefusedBlindly = tab.isStorageBroken && held?.isRevoked && server.wasReused(id)
        const isExplained = !held || ended.has(id) || tab.left.has(id) || !shared.has(id) || !server.isAlive(id) || isRefusedBlindly
        if (event === 'SIGNED_OUT' && !isExplained) violate(`tab ${tab.name} is signed out of ${id}, which lives`)
        note(`${tab.name} says ${event}`)
        held = session ? server.tokenOf(session.refresh_token) : undefined
      })
    },
    async call(tab: Tab, name: string, run: () => Promise<unknown>) {
      const call = { tab, name }
      calls.add(call)
      await run().catch((error: unknown) => {
        if (!(error instanceof Error) || !error.name.startsWith('Auth')) violate(`${name} of tab ${tab.name} threw ${String(error)}`)
      })
      calls.delete(call)
    },
    /** A sign-in that began before a sign-out of the same tab must come to nothing. */
    signIn(tab: Tab, run: () => Promise<{ data: { session: Session | null } }>) {
      const before = tab.signOuts
      void this.call(tab, 'signInWithPassword', async () => {
        const { data: { session } } = await run()
        const id = session && server.tokenOf(session.refresh_token)?.session
        if (id && tab.signOuts !== before) overtaken.add(id)
      })
    },
    unsettled: () => [...calls].filter(({ tab }) => !tab.isDead).map(({ tab, name }) => `${name} of tab ${tab.name} never settled`),
  }
}

export type Watch = ReturnType<typeof createWatch>

interface Ended {
  tabs: readonly Tab[]
  watch: Watch
  storage: { items: ReadonlyMap<string, string> }
}

/** What must hold when every fault is over and everybody has had time to agree. */
export function checkEnd({ tabs, watch, storage }: Ended): void {
  const stored = watch.stored()
  if (stored && watch.isEnded(stored.id)) watch.violate(`${stored.id} is in storage at the end, though it was signed out of`)
  for (const text of watch.unsettled()) watch.violate(text)
  for (const tab of tabs.filter(({ isDead }) => !isDead)) {
    const snapshot = tab.client.getSnapshot()
    if (stored && tab.signedOutOf.has(stored.id)) watch.violate(`${stored.id} is in storage at the end, though tab ${tab.name} signed out of it`)
    if (snapshot.status === 'loading') watch.violate(`tab ${tab.name} still loads at the end`)
    if (snapshot.status === 'signed-out' && stored) watch.violate(`tab ${tab.name} is signed out at the end, and storage holds ${stored.id}`)
    if (snapshot.status !== 'signed-in' || snapshot.persistence === 'memory') continue
    if (!stored) watch.violate(`tab ${tab.name} is signed in at the end, and storage is empty`)
    else if (snapshot.session.access_token !== stored.accessToken) watch.violate(`tab ${tab.name} holds another token at the end than storage`)
    else if (JSON.stringify(snapshot.session) !== storage.items.get(storageKey)) watch.violate(`tab ${tab.name} holds another user at the end than storage`)
  }
}
