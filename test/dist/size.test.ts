import { expect, test } from 'vitest'
import { measure, readBudgets } from '../../scripts/size.ts'
import { readWeights, weighed } from '../../scripts/weights.ts'

test.each(readBudgets())('$name weighs at most $limit kB gzipped', async (budget) => {
  const { size, packages } = await measure(budget)
  expect(size).toBeGreaterThan(0)
  expect(size).toBeLessThanOrEqual(budget.limit)
  for (const name of budget.without ?? []) expect(packages.filter((found) => found.startsWith(name))).toEqual([])
})

test.each(weighed)('the README says what this weighs: %s', async (name) => {
  const budget = readBudgets().find((each) => each.name === name)
  if (!budget) throw new Error(`There is no budget named ${name}.`)
  const { size } = await measure(budget)
  // A tenth of a kB either way: npm run weights writes the table anew.
  expect(Math.abs((readWeights().get(name) ?? Number.NaN) - size)).toBeLessThanOrEqual(0.15)
})
