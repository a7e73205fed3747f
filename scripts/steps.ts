import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** One check of a run: a command, and the report that its test runner writes, if it is one. */
export interface Step {
  readonly name: string
  readonly command: readonly string[]
  readonly report?: string
  readonly environment?: Readonly<Record<string, string>>
}

export interface Tally {
  passed: number
  failed: number
}

/** A run of Vitest as a step. */
export const vitestStep = (name: string, ...args: string[]): Step => ({
  name,
  command: ['vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=test-results/${name}.json`],
  report: `test-results/${name}.json`,
})

const summaryFile = 'test-results/summary.json'

/** Runs every step, goes on after a failure, prints what each took, and gives the sum: of tests where there are any, else one a step. */
export async function runSteps(steps: readonly Step[]): Promise<Tally> {
  mkdirSync('test-results', { recursive: true })
  const total: Tally = { passed: 0, failed: 0 }
  const lines: string[] = []
  for (const step of steps) {
    console.log(`\n── ${step.name}`)
    if (step.report) rmSync(step.report, { force: true })
    const started = performance.now()
    const exitCode = await run(step)
    const tally = tallyOf(step, exitCode)
    total.passed += tally.passed
    total.failed += tally.failed
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    lines.push(`${exitCode === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(28)} ${seconds.padStart(6)} s   ${tally.passed} passed, ${tally.failed} failed`)
  }
  console.log(`\n${lines.join('\n')}\n`)
  return total
}

function run({ command, environment }: Step): Promise<number> {
  const [program = '', ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** A runner that fails without a failed test (it broke, or found none) still counts as one failure. */
function tallyOf({ report }: Step, exitCode: number): Tally {
  if (!report || !existsSync(report)) return exitCode === 0 && !report ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const { passed, failed } = readReport(report)
  const isBroken = (exitCode !== 0 && failed === 0) || passed + failed === 0
  return { passed, failed: isBroken ? failed + 1 : failed }
}

function readReport(report: string): Tally {
  const json = JSON.parse(readFileSync(report, 'utf8'))
  if (json.stats) return { passed: json.stats.expected + json.stats.flaky, failed: json.stats.unexpected }
  return { passed: json.numPassedTests, failed: json.numFailedTests }
}

/** Adds the tally to those of the runs before it, for the caller that sums up several. */
export function writeSummary(name: string, tally: Tally): void {
  const summaries = existsSync(summaryFile) ? JSON.parse(readFileSync(summaryFile, 'utf8')) : {}
  writeFileSync(summaryFile, JSON.stringify({ ...summaries, [name]: tally }, null, 2))
}

/** The sum of all summaries that runs have written. */
export function readSummaries(): Tally {
  const summaries: Record<string, Tally> = existsSync(summaryFile) ? JSON.parse(readFileSync(summaryFile, 'utf8')) : {}
  return Object.values(summaries).reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), { passed: 0, failed: 0 })
}
