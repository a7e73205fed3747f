import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { methods, type Method } from './methods/list.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = `${root}docs/methods.md`

const read = (pattern: string) => globSync(pattern, { cwd: root }).sort().map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`${root}${path}`, 'utf8') }))

/** What a file says that it covers: `signUp: with metadata`, in the name of a test or above a story. */
interface Claim {
  readonly path: string
  readonly verb: string
  readonly words: string
}

const claimed = /\b([a-z]\w+)`?: ([^;.'`\n]+)/g

function readClaims(): readonly Claim[] {
  const files = [...read('stories/**/*.stories.tsx'), ...read('test/{flows,react,core}/**/*.test.{ts,tsx}')]
  const named = /(?:\/\*\*|\b(?:test|it|describe)(?:\.\w+(?:\([^\n]*?\))?)*\s*\(?)[^\n]*/g
  const inNames = files.flatMap(({ path, text }) => [...text.matchAll(named)].flatMap(([line]) =>
    [...line.matchAll(claimed)].map(([, verb = '', words = '']) => ({ path, verb, words: words.toLowerCase() }))))
  return [...inNames, ...files.flatMap(readTables)]
}

/** Names that are put together: `const signUp: Variation[] = [['with metadata', …]]`, and `.each([{ type: 'invite' }])('verifyOtp: $type')`. */
function readTables({ path, text }: { readonly path: string; readonly text: string }): readonly Claim[] {
  const lists = [...text.matchAll(/^const (\w+): Variation\[\] = \[\n([^]*?)^\]/gm)].flatMap(([, verb = '', body = '']) =>
    [...body.matchAll(/^ {2}(?:\[|\.\.\.\(?\[)([^\]\n]*)/gm)].flatMap(([, names = '']) => [...names.split(/, async|\] as const/)[0]?.matchAll(/'([^']+)'/g) ?? []].map(([, words = '']) => ({ path, verb, words: words.toLowerCase() }))))
  const tables = [...text.matchAll(/\.each[^]*?\('(\w+): (?:\$(\w+)|%s)'/g)].flatMap(([block, verb = '', field]) =>
    [...block.slice(block.lastIndexOf('.each')).matchAll(field ? new RegExp(`\\b${field}: '([^']+)'`, 'g') : /\['([^']+)'/g)].map(([, words = '']) => ({ path, verb, words: words.toLowerCase() })))
  return [...lists, ...tables]
}

/** A variation is covered where its words begin a claim, or follow a comma or “and” in one. */
function findCover(claims: readonly Claim[], verb: string, variation: string): string | undefined {
  const words = variation.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(`(^|, |and |\\()(an? |the )?${words}($|[ ,:)])`)
  return claims.find((claim) => claim.verb === verb && pattern.test(claim.words))?.path
}

export interface MethodsTable {
  readonly text: string
  /** What is missing, in words. */
  readonly gaps: readonly string[]
}

/** Looks every method up in the code, the stories and the tests. */
export function readMethods(): MethodsTable {
  const claims = readClaims()
  const [client, surface] = [read('src/core/client.ts'), read('src/index.ts')].map(([file]) => file?.text ?? '')
  const routes = read('src/dev-server/routes/*.ts').map(({ text }) => text).join('\n')
  const gaps: string[] = []
  const check = (isThere: boolean, gap: string) => { if (!isThere) gaps.push(gap) }
  const isExported = (name: string) => new RegExp(`\\b${name}\\b`).test(surface ?? '')
  const rows = methods.map((method) => {
    check(new RegExp(`\\b${method.verb}\\b`).test(client ?? ''), `${method.verb}: the client has no such verb.`)
    for (const name of [...method.hooks, ...method.components]) check(isExported(name), `${method.verb}: latchkey does not export ${name}.`)
    if (method.route) check(routes.includes(`'${method.route}'`), `${method.verb}: the embedded server does not answer ${method.route}.`)
    const covers = method.variations.map((variation) => ({ variation, path: findCover(claims, method.verb, variation) }))
    for (const { variation, path } of covers) check(path !== undefined, `no story and no test is named "${method.verb}: ${variation}".`)
    return rowOf(method, covers)
  })
  return { text: pageOf(rows), gaps }
}

function rowOf({ verb, hooks, components, route }: Method, covers: readonly { variation: string; path: string | undefined }[]): string {
  const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')
  const variations = covers.map(({ variation, path }) => (path ? `[${variation}](../${path})` : `**${variation}: nowhere**`)).join(' · ')
  return `| \`${verb}\` | ${variations} | ${code(hooks)} | ${code(components)} | ${route ? `\`${route}\`` : ''} |`
}

const pageOf = (rows: readonly string[]) => `# The methods, and where each is met

Written by \`npm run methods\` from the code, the stories and the tests; a test fails where a row has a gap. Each variation leads to a story or a test that is named after it.

| verb of the client | variations | hook | component | embedded server |
|---|---|---|---|---|
${rows.join('\n')}
`

if (import.meta.main) {
  const { text, gaps } = readMethods()
  writeFileSync(page, text)
  for (const gap of gaps) console.log(gap)
  if (gaps.length) process.exitCode = 1
}
