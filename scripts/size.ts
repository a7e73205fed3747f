import { build, type Metafile, type Plugin } from 'esbuild'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))

/** One promise about size: what an app that writes `code` ships at first, in kB of 1,024 bytes, gzipped. */
export interface Budget {
  readonly name: string
  readonly code: string
  readonly limit: number
  /** Packages that the app has anyway; react and react-dom always are. */
  readonly external?: readonly string[]
  /** Counts what is behind an `import()` too. */
  readonly isWhole?: boolean
  /** What is not counted all the same, by a piece of its path. */
  readonly leavingOut?: readonly string[]
  /** Packages that must not be in it. */
  readonly without?: readonly string[]
}

export interface Measure extends Budget {
  readonly size: number
  /** Names of the packages that are in it. */
  readonly packages: readonly string[]
}

export function readBudgets(): readonly Budget[] {
  return JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8'))
}

/** What is behind an `import()` is not loaded first. */
const leaveOut = ({ isWhole = false, leavingOut = [] }: Budget): Plugin => ({
  name: 'on-demand',
  setup: ({ onResolve }) => onResolve({ filter: /./ }, ({ kind, path }) =>
    (kind === 'dynamic-import' && (!isWhole || leavingOut.some((part) => path.includes(part))) ? { path, external: true } : undefined)),
})

/** Bundles the built package as an app would (the project's own `paths` lead to the source), and weighs what is loaded first, or the whole of it. */
export async function measure(budget: Budget): Promise<Measure> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: budget.code, resolveDir: root, sourcefile: 'app.js' },
    bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, metafile: true, outdir: '/app', logLevel: 'silent', tsconfigRaw: {}, charset: 'utf8', plugins: [leaveOut(budget)],
    external: ['react', 'react-dom', 'react/*', 'react-dom/*', ...(budget.external ?? []).flatMap((name) => [name, `${name}/*`])],
  })
  const size = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1024
  return { ...budget, size, packages: packagesIn(metafile) }
}

function packagesIn({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path))
  const packages = inputs.flatMap((path) => path.split('node_modules/').slice(1).at(-1)?.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? [])
  return [...new Set(packages)].sort()
}

if (import.meta.main) {
  const measures = await Promise.all(readBudgets().map(measure))
  for (const { name, size, limit } of measures) console.log(`${size > limit ? 'OVER' : 'ok  '} ${name.padEnd(32)} ${size.toFixed(2).padStart(6)} kB of ${limit.toFixed(1)}`)
  if (measures.some(({ size, limit }) => size > limit)) process.exitCode = 1
}
