import { build, type Metafile } from 'esbuild'
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

/** Bundles the built package as an app would, and weighs what is loaded first: not what is behind an `import()`. */
export async function measure(budget: Budget): Promise<Measure> {
  const result = await build({
    stdin: { contents: budget.code, resolveDir: root, sourcefile: 'app.js' },
    bundle: true, minify: true, splitting: true, format: 'esm', target: 'es2022', write: false, metafile: true, outdir: '/app', logLevel: 'silent',
    external: ['react', 'react-dom', 'react/*', 'react-dom/*', ...(budget.external ?? []).flatMap((name) => [name, `${name}/*`])],
  })
  const first = loadedFirst(result.metafile)
  const files = result.outputFiles.filter(({ path }) => first.some((name) => path.endsWith(name.slice(name.lastIndexOf('/')))))
  const size = files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1024
  return { ...budget, size, packages: packagesIn(result.metafile, first) }
}

function loadedFirst({ outputs }: Metafile): string[] {
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === 'app.js')
  const found = new Set(Object.keys(outputs).filter((name) => name.endsWith('.css')))
  const visit = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === 'import-statement' && outputs[path]) visit(path)
  }
  if (entry) visit(entry)
  return [...found]
}

function packagesIn({ outputs }: Metafile, names: readonly string[]): string[] {
  const inputs = names.flatMap((name) => Object.entries(outputs[name]?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path))
  const packages = inputs.flatMap((path) => path.split('node_modules/').slice(1).at(-1)?.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? [])
  return [...new Set(packages)].sort()
}

if (import.meta.main) {
  const measures = await Promise.all(readBudgets().map(measure))
  for (const { name, size, limit } of measures) console.log(`${size > limit ? 'OVER' : 'ok  '} ${name.padEnd(32)} ${size.toFixed(2).padStart(6)} kB of ${limit.toFixed(1)}`)
  if (measures.some(({ size, limit }) => size > limit)) process.exitCode = 1
}
