import type { Happening, Schedule } from './schedule.ts'
import { settle } from './schedule.ts'

interface Choice {
  taken: number
  of: number
}

interface ChosenOrder extends Schedule {
  /** Until nothing is on its way. */
  runMessages(): Promise<void>
  /** The same, and then the timers, with what follows from them. */
  run(): Promise<void>
}

/** A schedule that takes what is on its way in an order that somebody chooses; timers fire when nothing else is left. */
export function createChosenOrder(choose: (of: number) => number): ChosenOrder {
  const messages: Happening[] = []
  const timers: (Happening & { at: number })[] = []
  let elapsed = 0

  /** What goes by one lane keeps its order: only the first of each may be next. */
  const candidates = () => messages.filter(({ lane }, place) => !lane || messages.findIndex((other) => other.lane === lane) === place)

  function takeTimer() {
    const next = timers.reduce<(typeof timers)[number] | undefined>((first, timer) => (first && first.at <= timer.at ? first : timer), undefined)
    if (!next) return
    timers.splice(timers.indexOf(next), 1)
    elapsed = Math.max(elapsed, next.at)
    return next
  }

  function takeMessage() {
    for (const lost of messages.filter(({ tab }) => tab?.isDead)) messages.splice(messages.indexOf(lost), 1)
    const open = candidates()
    const next = open[open.length > 1 ? choose(open.length) : 0]
    if (next) messages.splice(messages.indexOf(next), 1)
    return next
  }

  async function run(otherwise: () => Happening | undefined) {
    await settle()
    for (let next = takeMessage() ?? otherwise(); next && elapsed <= limit; next = takeMessage() ?? otherwise()) {
      if (next.tab?.isDead) continue
      next.run()
      await settle()
    }
  }

  return {
    get elapsed() {
      return elapsed
    },
    send: (happening) => void messages.push(happening),
    setTimer(happening) {
      const timer = { ...happening, at: elapsed + Math.max(happening.delay, 0) }
      timers.push(timer)
      return () => timers.includes(timer) && timers.splice(timers.indexOf(timer), 1)
    },
    runMessages: () => run(() => undefined),
    run: () => run(takeTimer),
  }
}

/** Milliseconds of a small world's life: shorter than a token's, so that it ends. */
const limit = 600_000

/** Runs once for each way to choose, and gives their number. */
export async function exploreEveryOrder(run: (choose: (of: number) => number) => Promise<void>): Promise<number> {
  const path: Choice[] = []
  for (let orders = 1; ; orders += 1) {
    let depth = 0
    await run((of) => {
      const choice = path[depth] ?? { taken: 0, of }
      if (choice.of !== of) throw new Error('The same choices led elsewhere: the world is not deterministic.')
      path[depth] = choice
      depth += 1
      return choice.taken
    })
    while (path.length > 0 && (path.at(-1)?.taken ?? 0) + 1 === path.at(-1)?.of) path.pop()
    const last = path.at(-1)
    if (!last) return orders
    last.taken += 1
  }
}
