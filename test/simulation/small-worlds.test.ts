import { beforeAll, expect, test } from 'vitest'
import type { Engine } from './engine.ts'
import { loadEngine } from './engine.ts'
import { playEveryOrder, smallWorlds } from './small-worlds.ts'
import type { WorldRules } from './world.ts'

let engine: Engine

beforeAll(async () => {
  engine = await loadEngine()
})

type Setting = Pick<WorldRules, 'lock' | 'hasChannel'> & { tokens: 'v1' | 'v2' }

const settings: readonly Setting[] = [
  { lock: 'web', hasChannel: false, tokens: 'v1' },
  { lock: 'web', hasChannel: false, tokens: 'v2' },
  { lock: 'storage', hasChannel: true, tokens: 'v1' },
]

const cases = settings.flatMap((setting) => smallWorlds.map((small) => ({ setting, small, title: `${small.name} (${setting.lock} lock, ${setting.tokens} tokens)` })))

test.skipIf(process.env.SEED).each(cases)('G4, G8, G12: two tabs renew, and $title, in every order', { timeout: 120_000 }, async ({ setting: { tokens, lock, hasChannel }, small, title }) => {
  const rules: WorldRules = { server: { tokens, reuseInterval: 0, lifetime: 3600 }, storage: { kind: 'web', delay: () => 0 }, lock, hasChannel }
  const { orders, violations } = await playEveryOrder(engine, rules, small)
  process.stdout.write(`small world: two renewals and ${title}: ${orders} orders\n`)
  expect(violations).toEqual([])
  expect(orders).toBeGreaterThan(1)
})
