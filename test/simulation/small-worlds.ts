import { createChance } from './chance.ts'
import type { Engine } from './engine.ts'
import { createChosenOrder, exploreEveryOrder } from './every-order.ts'
import type { Fate } from './network.ts'
import type { ServerRequest } from './auth-server.ts'
import type { Tab } from './tab.ts'
import { checkEnd } from './watch.ts'
import type { World, WorldRules } from './world.ts'
import { createWorld } from './world.ts'

export interface SmallWorld {
  /** What else happens beside the two renewals. */
  name: string
  /** Done by tab A at any moment. */
  deed?: (world: World, tab: Tab) => void
  /** Whether the answer to the first renewal never comes. */
  losesAnswer?: boolean
}

export const smallWorlds: readonly SmallWorld[] = [
  { name: 'a sign-out', deed: (world, tab) => world.signOut(tab, 'local') },
  { name: 'a user update', deed: (world, tab) => void world.watch.call(tab, 'updateUser', () => tab.client.updateUser({ data: { seen: true } })) },
  { name: 'a lost answer', losesAnswer: true },
  { name: 'a dying tab', deed: (_, tab) => tab.die() },
]

/** Plays two tabs that renew one session, and one thing more, in every order of their steps. */
export async function playEveryOrder(engine: Engine, rules: WorldRules, small: SmallWorld): Promise<{ orders: number; violations: string[] }> {
  const violations: string[] = []
  const orders = await exploreEveryOrder(async (choose) => {
    if (violations.length > 0) return
    violations.push(...(await playOnce({ engine, rules, small, choose })))
  })
  return { orders, violations }
}

interface Play {
  engine: Engine
  rules: WorldRules
  small: SmallWorld
  choose: (of: number) => number
}

async function playOnce({ engine, rules, small, choose }: Play): Promise<string[]> {
  const schedule = createChosenOrder(choose)
  const isLost = once(small.losesAnswer ?? false)
  const forecast = ({ url }: ServerRequest): Fate => ({ out: 0, back: 0, outcome: url.pathname === '/token' && isLost() ? 'answer lost' : 'answered' })
  const world = createWorld({ engine, schedule, chance: createChance(1), rules, forecast })
  world.signedInBefore('ada@example.test')
  const tabs = [world.open(), world.open()] as const
  await schedule.runMessages()
  for (const tab of tabs) {
    schedule.send({ tab, lane: `deeds of ${tab.name}`, delay: 0, run: () => void world.watch.call(tab, 'refreshSession', () => tab.client.refreshSession()) })
  }
  const { deed } = small
  if (deed) schedule.send({ tab: tabs[0], delay: 0, run: () => deed(world, tabs[0]) })
  await schedule.run()
  checkEnd(world)
  return world.watch.violations
}

function once(isTrue: boolean): () => boolean {
  let isLeft = isTrue
  return () => {
    const is = isLeft
    isLeft = false
    return is
  }
}
