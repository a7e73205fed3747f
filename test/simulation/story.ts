import type { ServerAnswer } from './auth-server.ts'
import type { Chance } from './chance.ts'
import { createChance } from './chance.ts'
import type { Engine } from './engine.ts'
import type { Fate } from './network.ts'
import type { Timeline } from './schedule.ts'
import { createTimeline } from './schedule.ts'
import type { Tab } from './tab.ts'
import { checkEnd } from './watch.ts'
import type { World, WorldRules } from './world.ts'
import { createWorld } from './world.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** What a seed decides about the world before anything happens in it. */
function drawRules(chance: Chance): WorldRules {
  return {
    server: { tokens: chance.pick(['v1', 'v2']), reuseInterval: chance.pick([10, 10, 10, 0]), lifetime: chance.pick([3600, 3600, 600]) },
    storage: { kind: chance.pick(['web', 'web', 'slow']), delay: () => chance.between(1, 12) },
    lock: chance.pick(['web', 'web', 'storage']),
    hasChannel: chance.happens(0.8),
  }
}

const pages: readonly [ServerAnswer, ...ServerAnswer[]] = [
  { status: 429, body: { code: 'over_request_rate_limit', message: 'Request rate limit reached' } },
  { status: 409, body: { code: 'conflict', message: 'Too many concurrent token refresh requests' } },
  { status: 500, body: { code: 'unexpected_failure', message: 'Unexpected failure' } },
  { status: 503, body: '<html>503</html>' }, { status: 403, body: '<html>403</html>' }, { status: 404, body: '<html>404</html>' },
  { status: 422, body: { code: 'hook_timeout', message: 'Failed to reach hook' } },
]

/** How the network does, from one moment to the next. */
function createWeather(chance: Chance) {
  const calm = { trouble: 0, slowest: 300 }
  let now = calm
  return {
    change: () => void (now = { trouble: chance.pick([0, 0.1, 0.5, 1]), slowest: chance.pick([100, 3_000, 9_000]) }),
    clear: () => void (now = calm),
    forecast(): Fate {
      const [out, back] = [chance.between(5, now.slowest), chance.between(5, now.slowest)]
      if (!chance.happens(now.trouble)) return { out, back, outcome: 'answered' }
      return { out, back, outcome: chance.pick(['unreachable', 'request lost', 'answer lost', 'answer lost', 'refused', 'spoilt']), answer: chance.pick(pages) }
    },
  }
}

interface Storyteller {
  schedule: Timeline
  world: World
  chance: Chance
  weather: ReturnType<typeof createWeather>
  faults: Faults
}

interface Faults {
  isStorageBroken: boolean
  isClockSet: boolean
}

type Deed = (tab: Tab, teller: Storyteller) => void
type WeightedDeed = readonly [share: number, name: string, deed: Deed]

const call = (name: 'getSession' | 'getAccessToken' | 'refreshSession' | 'getUser'): Deed => (tab, { world }) =>
  void world.watch.call(tab, name, () => tab.client[name]())

/** What a person, an app, a machine may do to a tab, and how often beside the others. */
const deeds: readonly [WeightedDeed, ...WeightedDeed[]] = [
  [4, 'getSession', call('getSession')],
  [4, 'getAccessToken', call('getAccessToken')],
  [4, 'refreshSession', call('refreshSession')],
  [3, 'getUser', call('getUser')],
  [3, 'updateUser', (tab, { world }) => void world.watch.call(tab, 'updateUser', () => tab.client.updateUser({ data: { seen: true } }))],
  [2, 'signOut', (tab, { world, chance }) => world.signOut(tab, chance.pick(['global', 'local', 'others']))],
  [2, 'signIn', (tab, { world, chance }) => world.signIn(tab, chance.pick(['ada', 'bob']))],
  [4, 'comes to the front', (tab) => tab.tell('foreground')],
  [2, 'goes to the back', (tab) => tab.tell('background')],
  [2, 'another tab opens', (_, { world }) => world.alive().length < 6 && world.open()],
  [1, 'dies', (tab) => tab.die()],
  [1, 'dies in the middle of something', (tab, { chance }) => void (tab.operationsLeft = chance.between(0, 6))],
  [2, 'sleeps', (tab, { world, chance }) => world.sleep(tab, chance.pick([20 * second, 10 * minute, 3 * hour]))],
  [1, 'all tabs sleep', (_, { world, chance }) => {
    const length = chance.pick([minute, hour, 8 * hour])
    for (const tab of world.alive()) world.sleep(tab, length)
  }],
  [1, 'the network goes or comes', (_, { world }) => world.setOnline(!world.device.isOnline)],
  [2, 'the weather changes', (_, { weather }) => weather.change()],
  [1, 'the weather clears', (_, { weather }) => weather.clear()],
  [1, 'the clock is set', (_, { world, faults, chance }) => faults.isClockSet && world.setClock(chance.between(-24, 24) * hour)],
  [1, 'storage breaks or heals', (tab, { world, faults }) => faults.isStorageBroken && (tab.isStorageBroken ? world.healStorage(tab) : world.breakStorage(tab))],
  [1, 'the server ends the session', (_, { world }) => world.endOnServer()],
]

const shares = deeds.reduce((sum, [share]) => sum + share, 0)

function doSomething(tab: Tab, teller: Storyteller) {
  let place = teller.chance.between(1, shares)
  const [, name, deed] = deeds.find(([share]) => (place -= share) <= 0) ?? deeds[0]
  teller.world.watch.note(`${tab.name} ${name}`)
  deed(tab, teller)
}

/** Most of what happens, happens at once or a whole token's life later. */
const drawPause = (chance: Chance) => chance.between(0, chance.pick([20, 200, 4 * second, minute, hour]))

export interface Ending {
  seed: number
  violations: readonly string[]
  refreshes: number
  steps: number
}

/** Tells the story of a seed, and what was wrong with it; the log is told what happens. */
export async function tellStory(engine: Engine, seed: number, log?: (line: string) => void): Promise<Ending> {
  const chance = createChance(seed)
  const rules = drawRules(chance)
  const schedule = createTimeline()
  const weather = createWeather(chance)
  const world = createWorld({ engine, schedule, chance, rules, forecast: weather.forecast, log })
  const teller: Storyteller = { schedule, world, chance, weather, faults: { isStorageBroken: chance.happens(0.2), isClockSet: chance.happens(0.2) } }
  world.watch.note(JSON.stringify(rules))
  if (chance.happens(0.85)) world.signedInBefore('ada')
  if (chance.happens(0.5)) await schedule.runUntil(rules.server.lifetime * second)
  for (let count = chance.between(2, 4); count > 0; count -= 1) world.open()
  for (let left = chance.between(5, 30); left > 0; left -= 1) {
    await schedule.runUntil(schedule.elapsed + drawPause(chance))
    const tabs = world.alive()
    const tab = tabs[chance.between(0, Math.max(tabs.length - 1, 0))] ?? world.open()
    if (tab.awakeAt <= schedule.elapsed) doSomething(tab, teller)
  }
  await end(teller)
  return { seed, violations: world.watch.violations, refreshes: world.server.counts.refreshes, steps: schedule.steps }
}

/** Every fault is over, and everybody gets time to agree. */
async function end({ schedule, world, weather }: Storyteller): Promise<void> {
  const wait = (milliseconds: number) => schedule.runUntil(schedule.elapsed + milliseconds)
  weather.clear()
  world.setClock(0)
  for (const tab of world.alive()) Object.assign(tab, { operationsLeft: Infinity, isStorageBroken: false })
  await schedule.runUntil(Math.max(schedule.elapsed, ...world.alive().map(({ awakeAt }) => awakeAt)))
  world.setOnline(true)
  for (const tab of world.alive()) tab.tell('foreground')
  await wait(2 * minute)
  for (const tab of world.alive()) void world.watch.call(tab, 'getAccessToken', () => tab.client.getAccessToken())
  await wait(minute)
  for (const tab of world.alive()) tab.tell('foreground')
  do await wait(minute)
  while (!world.watch.isQuiet())
  checkEnd(world)
}
