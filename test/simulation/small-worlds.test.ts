import { beforeAll, expect, test } from 'vitest'
import type { Engine } from './engine.ts'
import { loadEngine } from './engine.ts'
import { playEveryOrder, smallWorlds } from './small-worlds.ts'
import type { WorldRules } from './world.ts'

let engine: Engine

beforeAll(async () => {
  engine = await loadEngine()
})

const rulesFor = (tokens: 'v1' | 'v2'): WorldRules => ({
  server: { tokens, reuseInterval: 0, lifetime: 3600 }, storage: { kind: 'web', delay: () => 0 }, lock: 'web', hasChannel: false,
})

const cases = smallWorlds.flatMap((small) => (['v1', 'v2'] as const).map((tokens) => ({ ...small, tokens })))

test.each(cases)('G4, G8, G12: two tabs renew, and $name, in every order ($tokens tokens)', { timeout: 120_000 }, async ({ tokens, ...small }) => {
  const { orders, violations } = await playEveryOrder(engine, rulesFor(tokens), small)
  process.stdout.write(`small world: two renewals and ${small.name} (${tokens}): ${orders} orders\n`)
  expect(violations).toEqual([])
  expect(orders).toBeGreaterThan(5)
})
