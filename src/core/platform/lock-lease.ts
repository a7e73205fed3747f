import type { Clock, Lease } from './ports.js'

/** What is used of `navigator.locks`. */
export interface Locks {
  request(name: string, options: { signal: AbortSignal }, callback: () => Promise<void>): Promise<unknown>
  query?(): Promise<{ held?: readonly { name?: string; clientId?: string }[] }>
}

/**
 * A lease by Web Locks. A frozen tab keeps its lock: once one tab has had it for all of `patience`, the work goes on without, and
 * the session's revision check makes that safe.
 */
export function createLease({ clock, locks = () => navigator.locks }: { clock: Clock; locks?: () => Locks }): Lease {
  const holderOf = (name: string) => Promise.resolve(locks().query?.()).then((all) => all?.held?.find((lock) => lock.name === name)?.clientId, () => undefined)
  return {
    async hold<T>({ name, patience }: { name: string; patience: number }, work: () => Promise<T>): Promise<T> {
      const waiting = new AbortController()
      const stopWaiting = watchHolder({ clock, patience, holder: () => holderOf(name), giveUp: () => waiting.abort() })
      let running: Promise<T> | null = null
      try {
        await locks().request(name, { signal: waiting.signal }, () => {
          stopWaiting()
          running ??= work()
          return running.then(() => undefined, () => undefined)
        })
      } catch {
        stopWaiting() // Not granted: aborted above, or refused on an opaque origin.
      }
      return running ?? work()
    },
  }
}

interface Watch {
  clock: Clock
  patience: number
  holder: () => Promise<string | undefined>
  giveUp: () => void
}

/** A timer that comes later than this was held up by sleep, during which nobody could let go. */
const latest = 1_000

/** Gives up on a holder that stays; many that come and go, each in its time, are a queue that moves. */
function watchHolder({ clock, patience, holder, giveUp }: Watch): () => void {
  let stopTimer: () => void = () => undefined
  let isOver = false
  async function watch() {
    const [since, first] = [clock.now(), await holder()]
    if (isOver) return
    stopTimer = clock.setTimer(async () => {
      const isLate = clock.now() - since > patience + latest
      if (isLate || (await holder()) !== first) await watch()
      else if (!isOver) giveUp()
    }, patience)
  }
  void watch()
  return () => {
    isOver = true
    stopTimer()
  }
}
