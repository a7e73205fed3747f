/** A tab, as far as time goes: what is meant for it waits while it sleeps, and is lost when it is dead. */
export interface Sleeper {
  isDead: boolean
  /** Milliseconds since the beginning; earlier than now when it is awake. */
  awakeAt: number
}

export interface Happening {
  /** Whose it is; `null` for what happens in no tab: the network, the server, the storage itself. */
  tab: Sleeper | null
  /** What goes by the same lane keeps its order. */
  lane?: string | undefined
  /** Milliseconds from now. */
  delay: number
  run: () => void
}

/** Where everything that happens later is put, and taken from in some order. */
export interface Schedule {
  readonly elapsed: number
  /** Puts a message on its way. */
  send(happening: Happening): void
  /** Sets a timer of a tab; returns the way to call it off. */
  setTimer(happening: Happening): () => void
}

/** All promises that are under way go on, with what follows from them, before the next tick: much sooner than the event loop turns. */
export const settle = () => new Promise<void>((resolve) => process.nextTick(resolve))

interface Entry extends Happening {
  at: number
  order: number
  isOff: boolean
}

const comesBefore = (one: Entry, other: Entry) => one.at < other.at || (one.at === other.at && one.order < other.order)

export interface Timeline extends Schedule {
  /** How many things have happened. */
  readonly steps: number
  runUntil(time: number): Promise<void>
}

/** Everything in the order of its time. */
export function createTimeline(): Timeline {
  const heap: Entry[] = []
  const lanes = new Map<string, number>()
  let elapsed = 0
  let order = 0
  let steps = 0

  function push(entry: Entry) {
    let place = heap.push(entry) - 1
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = heap[above]
      if (!parent || comesBefore(parent, entry)) break
      heap[place] = parent
      place = above
    }
    heap[place] = entry
  }

  function pop(): Entry | undefined {
    const first = heap[0]
    const moved = heap.pop()
    if (!first || !moved || heap.length === 0) return first
    let place = 0
    for (;;) {
      const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]]
      const child = right && left && comesBefore(right, left) ? right : left
      if (!child || comesBefore(moved, child)) break
      heap[place] = child
      place = 2 * place + (child === left ? 1 : 2)
    }
    heap[place] = moved
    return first
  }

  function add(happening: Happening): Entry {
    const at = Math.max(elapsed + Math.max(happening.delay, 0), lanes.get(happening.lane ?? '') ?? 0)
    if (happening.lane) lanes.set(happening.lane, at)
    const entry = { ...happening, at, order: order++, isOff: false }
    push(entry)
    return entry
  }

  return {
    get elapsed() {
      return elapsed
    },
    get steps() {
      return steps
    },
    send: (happening) => void add(happening),
    setTimer(happening) {
      const entry = add(happening)
      return () => void (entry.isOff = true)
    },
    async runUntil(time) {
      await settle()
      while ((heap[0]?.at ?? Infinity) <= time) {
        const entry = pop()
        if (!entry || entry.isOff || entry.tab?.isDead) continue
        elapsed = Math.max(elapsed, entry.at)
        if (entry.tab && entry.tab.awakeAt > elapsed) {
          entry.at = entry.tab.awakeAt
          push(entry)
          continue
        }
        steps += 1
        entry.run()
        await settle()
      }
      elapsed = Math.max(elapsed, time)
    },
  }
}
