import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const configuration = '.dependency-cruiser.cjs'
let planted = ''

/** A small tree under the same rules, to plant violations in. */
beforeAll(() => {
  planted = mkdtempSync(join(tmpdir(), 'latchkey-layers-'))
  cpSync(configuration, join(planted, configuration))
  cpSync('tsconfig.json', join(planted, 'tsconfig.json'))
  symlinkSync(join(process.cwd(), 'node_modules'), join(planted, 'node_modules'))
})

afterAll(() => rmSync(planted, { recursive: true, force: true }))

function brokenBy(files: Readonly<Record<string, string>>): string[] {
  rmSync(join(planted, 'src'), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(planted, path)), { recursive: true })
    writeFileSync(join(planted, path), text)
  }
  const { stdout } = spawnSync('depcruise', ['--config', configuration, '--output-type', 'json', 'src'], { cwd: planted, encoding: 'utf8' })
  const { summary } = JSON.parse(stdout)
  expect(summary.totalCruised).toBeGreaterThanOrEqual(Object.keys(files).length)
  return summary.violations.map(({ rule }: { rule: { name: string } }) => rule.name)
}

test('the rules look at the whole tree', () => {
  const { summary } = JSON.parse(execFileSync('depcruise', ['--config', configuration, '--output-type', 'json', 'src', 'stories', 'examples'], { encoding: 'utf8', maxBuffer: 1 << 26 }))
  expect(summary.totalCruised).toBeGreaterThan(150)
  expect(summary.violations).toEqual([])
})

const cases: [string, string, Record<string, string>][] = [
  ['the core imports React’s layer', 'core-imports-only-its-own', { 'src/core/a.ts': "export * from '../react/index.js'", 'src/react/index.ts': 'export const b = 1' }],
  ['a layer is entered beside its index', 'core-is-entered-by-its-index', { 'src/react/a.ts': "export * from '../core/client.js'", 'src/core/client.ts': 'export const b = 1' }],
  ['protocol knows session', 'core-protocol-knows-no-other-room', { 'src/core/protocol/a.ts': "export * from '../session/b.js'", 'src/core/session/b.ts': 'export const b = 1' }],
  ['a flow imports another flow', 'a-flow-imports-no-other-flow', { 'src/flows/password/a.ts': "export * from '../sign-up/b.js'", 'src/flows/sign-up/b.ts': 'export const b = 1' }],
  ['two files import each other', 'no-cycles', { 'src/core/a.ts': "export * from './b.js'", 'src/core/b.ts': "export * from './a.js'\nexport const b = 1" }],
  ['the server runs code of the core', 'dev-server-takes-types-only-from-core', { 'src/dev-server/a.ts': "export { b } from '../core/index.js'", 'src/core/index.ts': 'export const b = 1' }],
  ['the core imports a package', 'core-depends-on-no-package', { 'src/core/a.ts': "export * from 'zod'" }],
  ['the server’s pages import Node', 'web-apis-only-in-the-server', { 'src/dev-server/a.ts': "export { readFile } from 'node:fs'" }],
]

test.each(cases)('a violation is caught: %s', (_, rule, files) => {
  expect(brokenBy(files)).toContain(rule)
})
