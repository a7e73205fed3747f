import { ensureChromium } from './chromium.ts'
import { runSteps, type Step, vitestStep, writeSummary } from './steps.ts'

const steps: readonly Step[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  vitestStep('node', '--project', 'node'),
  vitestStep('browser', '--project', 'browser'),
  vitestStep('stories', '--project', 'storybook'),
  { name: 'catalogue', command: ['npm', 'run', '--silent', 'build:storybook', '--', '--quiet', '--loglevel', 'warn'], environment: { STORYBOOK_DISABLE_TELEMETRY: '1' } },
  vitestStep('dist', '--project', 'dist'),
  { name: 'journeys', command: ['playwright', 'test', '--project', 'chromium'], report: 'test-results/journeys.json', environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: 'test-results/journeys.json' } },
]

process.env.CHROMIUM_PATH = ensureChromium()
const asked = process.argv.slice(2)
const tally = await runSteps(asked.length ? steps.filter(({ name }) => asked.includes(name)) : steps)
writeSummary('test', tally)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1
