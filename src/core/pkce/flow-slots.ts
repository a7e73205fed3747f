import type { attempt, chain, MaybePromise } from '../../shared/maybe-promise.js'
import type { StoragePort } from '../platform/index.js'

/** Handed in, since the first bundle has them. */
export interface PromiseTools {
  attempt: typeof attempt
  chain: typeof chain
}

/** JSON values in storage, and in memory where storage fails: the flow then ends with the page, and a code from the mail still works. */
export function createFlowSlots({ attempt, chain }: PromiseTools, storage: StoragePort) {
  const fallback = new Map<string, string>()
  return {
    get: (key: string): MaybePromise<unknown> =>
      chain(attempt(() => storage.getItem(key), null), (raw) => parse(raw ?? fallback.get(key) ?? null)),
    set(key: string, value: unknown): MaybePromise<void> {
      const text = JSON.stringify(value)
      const stored = attempt(() => chain(storage.setItem(key, text), () => true), false)
      return chain(stored, (isStored) => void (isStored || fallback.set(key, text)))
    },
    drop(key: string): MaybePromise<unknown> {
      fallback.delete(key)
      return attempt(() => storage.removeItem(key), null)
    },
  }
}

function parse(raw: string | null): unknown {
  try {
    return JSON.parse(raw ?? 'null')
  } catch {
    return raw
  }
}
