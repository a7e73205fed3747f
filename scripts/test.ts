import { ensureChromium } from './chromium.ts'
import { runSteps, type Step, writeSummary } from './steps.ts'

const vitest = (name: string, ...args: string[]): Step => ({
  name,
  command: ['vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=test-results/${name}.json`],
  report: `test-results/${name}.json`,
})

const steps: readonly Step[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  vitest('node', '--project', 'node'),
  vitest('browser', '--project', 'browser'),
  vitest('stories', '--project', 'storybook'),
  vitest('dist', '--project', 'dist'),
  { name: 'journeys', command: ['playwright', 'test', '--project', 'chromium'], report: 'test-results/journeys.json', environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: 'test-results/journeys.json' } },
]

process.env.CHROMIUM_PATH = ensureChromium()
const asked = process.argv.slice(2)
const tally = await runSteps(asked.length ? steps.filter(({ name }) => asked.includes(name)) : steps)
writeSummary('test', tally)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1
