import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type CoreFigure, measureCore } from './bench/core.ts'
import { measureServer, type ServerFigure } from './bench/server.ts'

const page = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url))

const number = (value: number, unit: string) => `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 })} ${unit}`
const met = (isMet: boolean) => (isMet ? 'yes' : '**no**')

const coreRow = ({ name, ours, theirs, target, isMet }: CoreFigure) => `| ${name} | ${ours} | ${theirs} | ${target} | ${met(isMet)} |`

const serverRow = ({ name, unit, ours, yardstick, limit, isWithin }: ServerFigure) =>
  `| ${name} | ${number(ours, unit)} | ${yardstick.name}: ${number(yardstick.value, unit)} | ${limit.kind} ${number(limit.value, unit)} | ${met(isWithin)} |`

const server = await measureServer()
const core = await measureCore()
const text = `# Benchmarks

Written by \`npm run bench\`. Both columns of a row come from one run: Node ${process.versions.node}, ${cpus().length} cores.

## The client, beside \`@supabase/auth-js\`

| what | latchkey | auth-js | target | met |
|---|---|---|---|---|
${core.map(coreRow).join('\n')}

The page is Node with a \`localStorage\`, Web Locks and nothing else of a browser. Reads are those of the session's key. The 50 tabs
are 50 clients on one storage, and the server takes 50 ms. Seconds are those of a clock that runs ahead as fast as the code lets it.

## The embedded server

| what | measured | yardstick | limit | met |
|---|---|---|---|---|
${server.map(serverRow).join('\n')}
`

mkdirSync(fileURLToPath(new URL('../docs', import.meta.url)), { recursive: true })
writeFileSync(page, text)
console.log(text)
process.exit(core.every(({ isMet }) => isMet) && server.every(({ isWithin }) => isWithin) ? 0 : 1)
