import type { StoragePort } from '../../src/core/index.ts'
import type { Schedule, Sleeper } from './schedule.ts'

export interface StorageRules {
  /** `web` answers at once and tells other tabs of changes; `slow` answers later, and tells nobody. */
  kind: 'web' | 'slow'
  /** Milliseconds that an operation, or a message about one, takes. */
  delay: () => number
}

export interface StorageTab extends Sleeper {
  readonly name: string
  isStorageBroken: boolean
  /** Operations until the tab dies in the middle of one; `Infinity` when it does not. */
  operationsLeft: number
  die(): void
}

interface Parts<Owner extends StorageTab> extends StorageRules {
  schedule: Schedule
  /** After each change: who made it, and what it made of which key. */
  changed: (tab: Owner, key: string, value: string | null) => void
}

/** One storage, seen from many tabs. */
export function createSharedStorage<Owner extends StorageTab>({ kind, delay, schedule, changed }: Parts<Owner>) {
  const items = new Map<string, string>()
  const listeners = new Map<Owner, (key: string | null) => void>()

  function write(tab: Owner, key: string, value: string | null) {
    if ((items.get(key) ?? null) === value) return
    if (value === null) items.delete(key)
    else items.set(key, value)
    changed(tab, key, value)
    if (kind === 'slow') return
    for (const [other, listener] of listeners) {
      if (other !== tab) schedule.send({ tab: other, lane: `storage ${tab.name} ${other.name}`, delay: delay(), run: () => listener(key) })
    }
  }

  /** A tab can die in the middle of its code: what it does to storage from then on does not happen. */
  function meet<T>(tab: Owner, work: () => T): T {
    tab.operationsLeft -= 1
    if (tab.operationsLeft < 0 && !tab.isDead) tab.die()
    if (tab.isDead || tab.isStorageBroken) throw new Error('The storage is denied.')
    return work()
  }

  const now = <T>(tab: Owner, work: () => T) => meet(tab, work)

  /** The storage works whether or not the tab sleeps; the tab hears of it when it is awake. */
  const later = <T>(tab: Owner, work: () => T) => new Promise<T>((resolve, reject) => {
    schedule.send({
      tab: null, lane: `slow storage ${tab.name}`, delay: delay(),
      run() {
        try {
          const value = meet(tab, work)
          schedule.send({ tab, lane: `slow answer ${tab.name}`, delay: 0, run: () => resolve(value) })
        } catch (error) {
          schedule.send({ tab, lane: `slow answer ${tab.name}`, delay: 0, run: () => reject(error) })
        }
      },
    })
  })

  const operationsOf = (tab: Owner, run: typeof now | typeof later): StoragePort => ({
    getItem: (key) => run(tab, () => items.get(key) ?? null),
    setItem: (key, value) => run(tab, () => write(tab, key, value)),
    removeItem: (key) => run(tab, () => write(tab, key, null)),
  })

  function open(tab: Owner): StoragePort {
    if (kind === 'slow') return operationsOf(tab, later)
    return {
      ...operationsOf(tab, now),
      listen(listener) {
        listeners.set(tab, listener)
        return () => void listeners.delete(tab)
      },
    }
  }

  /** `localStorage`, where the lease lies that stands in for Web Locks. */
  const openLocal = (tab: Owner) => ({
    getItem: (key: string) => meet(tab, () => items.get(key) ?? null),
    setItem: (key: string, value: string) => meet(tab, () => void items.set(key, value)),
    removeItem: (key: string) => meet(tab, () => void items.delete(key)),
  })

  return { items, open, openLocal, isAtOnce: kind === 'web' }
}
