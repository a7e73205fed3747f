import type { AuthClient } from '../../core/index.js'
import { orNull, storageKeyFor } from '../../react/index.js'

/** Where something lies that outlives a reload of the page, and that no other tab sees. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Remembers one thing for a while, for this tab alone. */
export interface TabMemory<Value> {
  /** What was written, until it has expired. */
  read(): Value | null
  write(value: Value): void
  forget(): void
}

/** What a memory is made of. */
export interface TabMemoryOptions<Value> {
  readonly name: string
  /** Seconds after which it is forgotten. */
  readonly lifetime: number
  /** Judges what lies in storage: anybody could have written it. */
  readonly parse: (stored: object) => Value | null
  /** @default the tab's own */
  readonly storage?: TabStorage | undefined
}

/** Makes the memory of a client for one thing. */
export function createTabMemory<Value extends object>(client: AuthClient, { name, lifetime, parse, storage }: TabMemoryOptions<Value>): TabMemory<Value> {
  const key = storageKeyFor(client, name)
  const withStorage = <Result>(use: (storage: TabStorage) => Result) => orNull(() => use(storage ?? sessionStorage))
  return {
    read: () => withStorage((tab) => {
      const stored: unknown = JSON.parse(tab.getItem(key) ?? 'null')
      if (typeof stored !== 'object' || stored === null || !('at' in stored) || typeof stored.at !== 'number') return null
      const age = Date.now() - stored.at
      return age >= 0 && age < lifetime * 1000 ? parse(stored) : null
    }),
    write: (value) => void withStorage((tab) => tab.setItem(key, JSON.stringify({ at: Date.now(), ...value }))),
    forget: () => void withStorage((tab) => tab.removeItem(key)),
  }
}
