import { readSummaries } from './steps.ts'

const { passed, failed } = readSummaries()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
