import { expect, test } from 'vitest'
import { measure, readBudgets } from '../../scripts/size.ts'

test.each(readBudgets())('$name weighs at most $limit kB gzipped', async (budget) => {
  const { size, packages } = await measure(budget)
  expect(size).toBeGreaterThan(0)
  expect(size).toBeLessThanOrEqual(budget.limit)
  for (const name of budget.without ?? []) expect(packages.filter((found) => found.startsWith(name))).toEqual([])
})
