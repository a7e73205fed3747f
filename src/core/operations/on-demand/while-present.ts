import type { MaybePromise } from '../../../shared/maybe-promise.js'
import type { CallOptions } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'

/** Waits for what others may be waiting for too, until the caller leaves: it then goes on without. */
export function whilePresent<T>({ unreachable }: VerbParts, work: MaybePromise<T>, { signal }: CallOptions = {}): MaybePromise<T> {
  if (!signal) return work
  return new Promise<T>((resolve, reject) => {
    const leave = () => reject(unreachable('The call was cancelled.', undefined, 'request_aborted'))
    signal.addEventListener('abort', leave)
    if (signal.aborted) leave()
    void Promise.resolve(work).then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}
