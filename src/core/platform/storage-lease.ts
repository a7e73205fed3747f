import type { Clock, Lease, Random } from './ports.js'

interface Parts {
  clock: Clock
  random: Random
  /** May throw, as `localStorage` does where it is denied. */
  storage?: () => { getItem(key: string): string | null; setItem(key: string, value: string): void; removeItem(key: string): void }
}

/** A lease that claims to last longer was written by a clock that has since been set back. */
const longest = 300_000
const pause = 50

/** A lease that lies in storage and expires by itself, for origins without Web Locks. */
export function createLease({ clock, random, storage = () => localStorage }: Parts): Lease {
  const wait = () => new Promise<void>((resolve) => void clock.setTimer(resolve, pause + (random.bytes(1)[0] ?? 0) / 8))
  const read = (key: string) => {
    const [owner = '', until = '0'] = (storage().getItem(key) ?? '').split(' ')
    return { owner, isHeld: Number(until) > clock.now() && Number(until) <= clock.now() + longest }
  }
  /** Writes its name, and looks again after a pause whether it is still there: two may have written at once, or the tab has slept. */
  async function take(key: string, { owner, lifetime }: { owner: string; lifetime: number }): Promise<boolean> {
    if (read(key).isHeld) return false
    storage().setItem(key, `${owner} ${clock.now() + lifetime}`)
    await wait()
    const left = read(key)
    return left.owner === owner && left.isHeld
  }
  /** Waits to be the owner. One other that stays for all of `patience` sleeps; many that come and go are a queue that moves. */
  async function waitForTurn(key: string, { owner, patience }: { owner: string; patience: number }): Promise<void> {
    let [other, waited] = ['', 0]
    while (!(await take(key, { owner, lifetime: patience })) && waited < patience) {
      const next = read(key).owner
      waited = next === other ? waited + pause : 0
      other = next
      await wait()
    }
  }
  return {
    async hold({ name, patience }, work) {
      const owner = Array.from(random.bytes(8), (byte) => byte.toString(16)).join('')
      try {
        await waitForTurn(name, { owner, patience })
      } catch {
        return work()
      }
      try {
        return await work()
      } finally {
        release(() => read(name).owner === owner && storage().removeItem(name))
      }
    },
  }
}

function release(letGo: () => unknown): void {
  try {
    letGo()
  } catch {
    // It expires by itself.
  }
}
