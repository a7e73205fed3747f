import { expect, test } from 'vitest'
import { loadEngine } from './engine.ts'
import { mutants } from './mutants.ts'
import { runStories } from './run-stories.ts'

test.skipIf(process.env.SEED).each(mutants)('$guarantee: the simulation fails without $without', { timeout: 120_000 }, async ({ patch, says }) => {
  const engine = await loadEngine([patch])
  const { failed } = await runStories(engine, { first: 1, count: 10_000, most: 1 })
  expect(failed.flatMap(({ violations }) => violations).join('\n')).toMatch(says)
})

test('a patch that does not fit is an error, not a mutant that lives', async () => {
  await expect(loadEngine([{ file: 'session/refresher.ts', find: 'no such text', replace: '' }])).rejects.toThrow('does not fit')
})
