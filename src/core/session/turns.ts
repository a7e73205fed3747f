import type { MaybePromise } from '../../shared/maybe-promise.js'

/** Work on storage, one after the other where storage is asynchronous; at once, in the same tick, where it is not. */
export function createTurns() {
  let last: Promise<unknown> | null = null
  let isSlow = false
  return {
    /** Whether storage has ever answered later than at once. */
    isSlow: () => isSlow,
    take<T>(work: () => MaybePromise<T>): MaybePromise<T> {
      const result = last ? last.then(work) : work()
      if (!(result instanceof Promise)) return result
      isSlow = true
      const settled: Promise<unknown> = result.then(() => undefined, () => undefined).then(() => {
        if (last === settled) last = null
      })
      last = settled
      return result
    },
  }
}
