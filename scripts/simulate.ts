import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadEngine } from '../test/simulation/engine.ts'
import { explain, runStories, type Tally } from '../test/simulation/run-stories.ts'

const chunk = 10_000

/** Nobody reads the stacks of the errors that the clients answer with, and making them takes time. */
Error.stackTraceLimit = 0

/** Tells the stories of `count` seeds from `first` on, chunk by chunk, and says how far it is. */
async function simulate(first: number, count: number): Promise<Tally> {
  const engine = await loadEngine()
  const total: Tally = { stories: 0, steps: 0, refreshes: 0, failed: [] }
  for (let begin = first; begin < first + count && total.failed.length === 0; begin += chunk) {
    const { stories, steps, refreshes, failed } = await runStories(engine, { first: begin, count: Math.min(chunk, first + count - begin) })
    total.stories += stories
    total.steps += steps
    total.refreshes += refreshes
    total.failed.push(...failed)
    console.log(`${total.stories} of ${count} stories, ${total.steps} steps, ${total.refreshes} renewals, ${total.failed.length} failed`)
  }
  return total
}

/** Puts the result in the place that the page keeps for it. */
function record(text: string): void {
  const page = fileURLToPath(new URL('../docs/simulation.md', import.meta.url))
  mkdirSync(fileURLToPath(new URL('../docs', import.meta.url)), { recursive: true })
  writeFileSync(page, readFileSync(page, 'utf8').replace(/(<!-- result -->\n)[^]*(<!-- \/result -->)/, (_, begin: string, end: string) => `${begin}${text}\n${end}`))
}

const wanted = 1_000_000
const [count = wanted, first = 1] = process.argv.slice(2).map(Number)
const began = performance.now()
const { stories, steps, refreshes, failed } = await simulate(first, count)
const minutes = ((performance.now() - began) / 60_000).toFixed(1)
const number = (value: number) => value.toLocaleString('en')
const result = `${number(stories)} stories (seeds ${first} to ${first + stories - 1}), ${number(steps)} steps, ${number(refreshes)} renewals, ${failed.length} failed; ${minutes} minutes on one core.`
console.log(result)
if (failed.length > 0) {
  console.error(explain(failed))
  process.exitCode = 1
} else if (count >= wanted) record(result)
