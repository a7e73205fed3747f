import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { measure, readBudgets } from './size.ts'

const readme = fileURLToPath(new URL('../README.md', import.meta.url))

/** The rows of the README, by the name of their budget. */
const rows: Readonly<Record<string, string>> = {
  'core, loaded first': '`latchkey/core`, all of it that is loaded first',
  'useSession alone': '`useSession` alone',
  'hooks page': 'a page with hooks: client, provider, `useSession`, one action, TanStack Query',
  'hooks page, Query external': 'the same, in an app that has TanStack Query',
  'form page, JS and CSS': 'a sign-in page: all that, `PasswordForm`, `OAuthButtons`, their libraries and the stylesheet',
  'form page, libraries external': 'the same, in an app that has Query, react-hook-form and zod',
  'stylesheet': '`latchkey/styles.css`',
  'locale de': 'a language, such as `latchkey/locales/de`, as a sign-in page begins with it',
  'dev-server in a page': '`latchkey/dev-server`, in a page; never in your app',
}

const shown = /(\| what an app loads first \| gzipped \| at most \|\n\|---\|---:\|---:\|\n)(?:\|[^\n]*\n)+/

/** What the README says that each weighs, in kB. */
export function readWeights(): ReadonlyMap<string, number> {
  const table = shown.exec(readFileSync(readme, 'utf8'))?.[0] ?? ''
  return new Map(Object.entries(rows).flatMap(([name, label]) => {
    const row = table.split('\n').find((line) => line.startsWith(`| ${label} |`))
    return row ? [[name, Number(/\| ([\d.]+) kB \|/.exec(row)?.[1])]] : []
  }))
}

/** The names of the budgets that the README has to show. */
export const weighed = Object.keys(rows)

if (import.meta.main) {
  const measures = await Promise.all(readBudgets().filter(({ name }) => rows[name]).map(measure))
  const lines = Object.entries(rows).flatMap(([name, label]) => measures.filter((each) => each.name === name).map(({ size, limit }) => `| ${label} | ${size.toFixed(1)} kB | ${limit} kB |\n`))
  writeFileSync(readme, readFileSync(readme, 'utf8').replace(shown, (_, head: string) => head + lines.join('')))
  console.log(lines.join(''))
}
