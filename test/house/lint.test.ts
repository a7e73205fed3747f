import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const eslint = new ESLint()

async function rulesBrokenBy(text: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath })
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? []
}

const core = 'src/core/errors.ts'

const cases: [string, string, string, string][] = [
  ['a browser global in the core', 'no-restricted-globals', 'export const home = window.location', core],
  ['a timer in the core', 'no-restricted-globals', 'export const wait = () => setTimeout(() => {}, 1)', core],
  ['the clock in the core', 'no-restricted-syntax', 'export const now = () => Date.now()', core],
  ['a date in the core', 'no-restricted-syntax', 'export const now = () => new Date()', core],
  ['chance in the core', 'no-restricted-syntax', 'export const chance = () => Math.random()', core],
  ['a try in client.ts', 'no-restricted-syntax', 'export function run() { try { return 1 } catch { return 2 } }', 'src/core/client.ts'],
  ['an await in client.ts', 'no-restricted-syntax', 'export async function run(work: Promise<void>) { await work }', 'src/core/client.ts'],
  ['a default export', 'no-restricted-syntax', 'export default 1', core],
  ['any', '@typescript-eslint/no-explicit-any', 'export const loose: any = 1', core],
  ['a non-null assertion', 'no-restricted-syntax', 'export const first = (list: string[]) => list[0]!', core],
  ['an assertion without a reason', 'latchkey/reasoned-assertion', 'export const text = (value: unknown) => value as string', core],
  ['a floating promise', '@typescript-eslint/no-floating-promises', 'export function run(work: Promise<void>) { work.then(() => {}) }', core],
  ['a console call', 'no-console', "export const shout = () => console.log('hello')", 'src/react/index.ts'],
  ['a hook outside the client', 'latchkey/use-client-first', 'export const useOne = () => 1', 'src/react/use-session.ts'],
  ['a file that is too long', 'max-lines', Array.from({ length: 201 }, (_, line) => `export const line${line} = ${line}`).join('\n'), core],
  ['a function that is too long', 'max-lines-per-function', `export function long() {\n${'  void 0\n'.repeat(61)}}`, core],
]

test.each(cases)('lint refuses %s', async (_, rule, text, filePath) => {
  expect(await rulesBrokenBy(text, filePath)).toContain(rule)
})

test('lint has no complaint about a plain module', async () => {
  expect(await rulesBrokenBy('export const one = 1\n', core)).toEqual([])
})
