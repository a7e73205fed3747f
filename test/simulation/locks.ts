import type { Locks } from '../../src/core/platform/lock-lease.ts'
import type { Schedule, Sleeper } from './schedule.ts'

interface Client extends Sleeper {
  readonly name: string
}

interface Request {
  tab: Client
  isHeld: boolean
  grantedAt: number
  begin: () => void
}

/** The browser's Web Locks: first come, first served; a tab that dies lets go, one that sleeps does not. */
export function createLockManager(schedule: Schedule) {
  const queues = new Map<string, Request[]>()

  /** The browser grants the lock at once, whether or not the tab is awake to hear of it. */
  function grantNext(queue: Request[]) {
    const first = queue[0]
    if (!first || first.isHeld) return
    first.isHeld = true
    first.grantedAt = schedule.elapsed
    schedule.send({ tab: first.tab, delay: 0, run: first.begin })
  }

  function leave(queue: Request[], request: Request) {
    const place = queue.indexOf(request)
    if (place >= 0) queue.splice(place, 1)
    grantNext(queue)
  }

  const query = async () => ({
    held: [...queues].flatMap(([name, queue]) => queue.filter(({ isHeld }) => isHeld).map(({ tab }) => ({ name, clientId: tab.name }))),
  })

  const open = (tab: Client): Locks => ({
    query,
    request(name, { signal }, callback) {
      return new Promise((resolve, reject) => {
        if (tab.isDead) return
        const queue = queues.get(name) ?? []
        queues.set(name, queue)
        const abort = () => {
          leave(queue, request)
          reject(new DOMException('The request was aborted.', 'AbortError'))
        }
        const begin = () => {
          if (!queue.includes(request)) return
          signal.removeEventListener('abort', abort)
          callback().then(resolve, reject).finally(() => leave(queue, request))
        }
        const request = { tab, isHeld: false, grantedAt: 0, begin }
        signal.addEventListener('abort', abort)
        queue.push(request)
        grantNext(queue)
      })
    },
  })

  function release(tab: Sleeper) {
    for (const queue of queues.values()) for (const request of queue.filter((other) => other.tab === tab)) leave(queue, request)
  }

  /** Whether somebody who has a lock sleeps, or has slept since it was granted. */
  const isSleptOn = () => [...queues.values()].some(([first]) => first?.isHeld && first.tab.awakeAt > first.grantedAt)

  return { open, release, isSleptOn }
}
