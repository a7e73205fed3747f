import type { Engine } from './engine.ts'
import type { Ending } from './story.ts'
import { tellStory } from './story.ts'

export interface Tally {
  stories: number
  steps: number
  refreshes: number
  failed: Ending[]
}

interface Range {
  first: number
  count: number
  /** Stop after so many that failed. */
  most?: number
}

/** A turn of the event loop, in which Node forgets the rejections that it has watched. */
const turn = () => new Promise<void>((resolve) => void setImmediate(resolve))

/** Tells the stories of consecutive seeds. */
export async function runStories(engine: Engine, { first, count, most = 5 }: Range): Promise<Tally> {
  const tally: Tally = { stories: 0, steps: 0, refreshes: 0, failed: [] }
  for (let seed = first; seed < first + count && tally.failed.length < most; seed += 1) {
    const ending = await tellStory(engine, seed)
    await turn()
    tally.stories += 1
    tally.steps += ending.steps
    tally.refreshes += ending.refreshes
    if (ending.violations.length > 0) tally.failed.push(ending)
  }
  return tally
}

/** What to do with seeds that failed. */
export function explain(failed: readonly Ending[]): string {
  return failed.map(({ seed, violations }) => `SEED=${seed} npm exec -- vitest run test/simulation\n  ${violations.join('\n  ')}`).join('\n')
}
