import type { ServerRequest, ServerRules } from './auth-server.ts'
import { createAuthServer } from './auth-server.ts'
import type { Chance } from './chance.ts'
import type { Engine } from './engine.ts'
import { createLockManager } from './locks.ts'
import type { Fate } from './network.ts'
import { createNetwork } from './network.ts'
import type { Schedule } from './schedule.ts'
import type { StorageRules } from './shared-storage.ts'
import { createSharedStorage } from './shared-storage.ts'
import type { Device, Tab } from './tab.ts'
import { beginning, createChannels, openTab, storageKey } from './tab.ts'
import { createWatch, whateverIsThere } from './watch.ts'

export interface WorldRules {
  server: ServerRules
  storage: StorageRules
  lock: 'web' | 'storage'
  hasChannel: boolean
}

interface Parts {
  engine: Engine
  schedule: Schedule
  chance: Chance
  rules: WorldRules
  forecast: (request: ServerRequest) => Fate
  /** Told what happens, for whoever looks into a failing seed. */
  log?: ((line: string) => void) | undefined
}

export type ScopeOfSignOut = 'global' | 'local' | 'others'

/** One device with its tabs, the server far away, and somebody who watches. */
export function createWorld({ engine, schedule, chance, rules, forecast, log = () => undefined }: Parts) {
  const device: Device = { clockError: 0, clockSetAt: -Infinity, isOnline: true }
  const server = createAuthServer(rules.server, () => beginning + schedule.elapsed)
  const tabs: Tab[] = []
  const locks = createLockManager(schedule)
  let hasStorageFailed = false
  const watch = createWatch({ schedule, server, device, lock: rules.lock, isAtOnce: rules.storage.kind === 'web', hasStorageFailed: () => hasStorageFailed, isLockSleptOn: locks.isSleptOn, log })
  const storage = createSharedStorage({ ...rules.storage, schedule, changed: watch.changed })
  const channels = createChannels(schedule, rules.storage.delay)
  const network = createNetwork({ schedule, server, forecast })
  const alive = () => tabs.filter(({ isDead }) => !isDead)

  function open(): Tab {
    const tab = openTab({
      engine, schedule, chance, device, name: String.fromCharCode(65 + tabs.length),
      died(dead) {
        locks.release(dead)
        watch.died(dead)
      },
      ports: (self, clock, random) => ({
        http: network.open({ tab: self, sent: (request) => watch.sent(self, request) }),
        storage: storage.open(self),
        notes: storage.openLocal(self),
        channel: rules.hasChannel ? channels.open(self) : { open: () => null },
        lease: rules.lock === 'web'
          ? engine.createLockLease({ clock, locks: () => locks.open(self) })
          : engine.createStorageLease({ clock, random, storage: () => storage.openLocal(self) }),
      }),
    })
    const owed = storage.items.get(`${storageKey}-latchkey-owed`) ?? ''
    // Who signed out died before storage had done it: the next to come does.
    if (tabs.some(({ signedOutOf }) => signedOutOf.has(owed))) for (const ids of [tab.left, tab.signedOutOf]) ids.add(owed)
    tabs.push(tab)
    watch.follow(tab)
    return tab
  }

  return {
    device, server, storage, watch, tabs, alive, open,
    /** Puts a session in storage, as a visit before this one left it. */
    signedInBefore(email: string) {
      const { body } = server.handle({ method: 'POST', url: new URL('https://auth.example/token?grant_type=password'), body: { email }, bearer: null })
      const value = JSON.stringify(body)
      storage.items.set(storageKey, value)
      watch.foundAtStart(value)
    },
    signOut(tab: Tab, scope: ScopeOfSignOut) {
      const snapshot = tab.client.getSnapshot()
      const held = snapshot.status === 'signed-in' ? server.tokenOf(snapshot.session.refresh_token)?.session : undefined
      for (const id of scope === 'others' ? [] : [held ?? (tab.isStorageBroken && whateverIsThere), watch.stored()?.id]) if (id) tab.left.add(id)
      if (scope !== 'others') Object.assign(tab, { signOuts: tab.signOuts + 1, signedOutAt: schedule.elapsed })
      if (scope !== 'others' && held) tab.signedOutOf.add(held)
      void watch.call(tab, `signOut(${scope})`, () => tab.client.signOut({ scope }))
      if (scope === 'others' || tab.isDead) return
      if (tab.client.getSnapshot().status !== 'signed-out') watch.violate(`tab ${tab.name} is not signed out when signOut has returned`)
      if (storage.isAtOnce && !tab.isStorageBroken && storage.items.has(storageKey)) watch.violate(`tab ${tab.name} left a session in storage when signOut has returned`)
    },
    signIn: (tab: Tab, person: string) => watch.signIn(tab, () => tab.client.signInWithPassword({ email: `${person}@example.test`, password: 'correct horse' })),
    /** Ends the session in storage as an administrator would. */
    endOnServer: () => server.endSession(watch.stored()?.id ?? ''),
    sleep(tab: Tab, milliseconds: number) {
      tab.fellAsleepAt = schedule.elapsed
      tab.awakeAt = Math.max(tab.awakeAt, schedule.elapsed + milliseconds)
    },
    setClock(error: number) {
      device.clockError = error
      device.clockSetAt = schedule.elapsed
    },
    breakStorage(tab: Tab) {
      hasStorageFailed = true
      tab.isStorageBroken = true
    },
    healStorage: (tab: Tab) => void (tab.isStorageBroken = false),
    setOnline(isOnline: boolean) {
      device.isOnline = isOnline
      for (const tab of alive()) schedule.send({ tab, delay: 0, run: () => tab.tell(isOnline ? 'online' : 'offline') })
    },
  }
}

export type World = ReturnType<typeof createWorld>
