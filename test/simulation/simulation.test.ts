import { beforeAll, expect, test } from 'vitest'
import type { Engine } from './engine.ts'
import { loadEngine } from './engine.ts'
import { explain, runStories } from './run-stories.ts'
import { tellStory } from './story.ts'

let engine: Engine

beforeAll(async () => {
  engine = await loadEngine()
})

const seed = Number(process.env.SEED ?? 0)

test.runIf(seed)(`the story of seed ${seed}`, async () => {
  const lines: string[] = []
  const { violations } = await tellStory(engine, seed, (line) => lines.push(line))
  process.stdout.write(`${lines.join('\n')}\n`)
  expect(violations).toEqual([])
})

test.skipIf(seed)('a seed tells the same story each time', async () => {
  const tell = async () => {
    const lines: string[] = []
    await tellStory(engine, 7, (line) => lines.push(line))
    return lines
  }
  const first = await tell()
  expect(first.length).toBeGreaterThan(20)
  expect(await tell()).toEqual(first)
})

test.skipIf(seed)('G4, G5, G8, G12, G15: ten thousand stories of many tabs end well', { timeout: 300_000 }, async () => {
  const { stories, refreshes, steps, failed } = await runStories(engine, { first: 1, count: 10_000 })
  process.stdout.write(`simulation: ${stories} stories, ${steps} steps, ${refreshes} renewals\n`)
  expect(explain(failed)).toBe('')
  expect(refreshes).toBeGreaterThan(stories)
})
