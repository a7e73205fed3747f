import { existsSync } from 'node:fs'
import { ensureChromium, installDebianPackages } from './chromium.ts'
import { runSteps, type Step, vitestStep, writeSummary } from './steps.ts'

const install = (name: string, version: string): Step => ({
  name,
  command: ['npm', 'install', '--no-save', '--no-package-lock', '--legacy-peer-deps', '--no-audit', '--no-fund', `react@${version}`, `react-dom@${version}`],
})

const journeys: Step = {
  name: 'journeys in Firefox',
  command: ['playwright', 'test', '--project', 'firefox'],
  report: 'test-results/journeys-firefox.json',
  environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: 'test-results/journeys-firefox.json' },
}

function ensureFirefox(): boolean {
  const path = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr'
  if (!existsSync(path) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installDebianPackages(['firefox-esr'])
  return existsSync(path)
}

process.env.CHROMIUM_PATH = ensureChromium()
if (!ensureFirefox()) throw new Error('The journeys in Firefox need Firefox ESR: install it, or set FIREFOX_PATH to it.')
const tally = await runSteps([
  journeys,
  install('install React 18', '18.3.1'),
  vitestStep('node-react-18', '--project', 'node', 'test/react', 'test/provider', 'test/flows', 'test/testing'),
  vitestStep('browser-react-18', '--project', 'browser'),
  install('install React 19', '19.3.1'),
])
writeSummary('slow', tally)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1
