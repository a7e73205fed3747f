import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''
let tarball = ''
let files: string[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-pack-'))
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder])
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
  files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n').map((name) => name.replace(/^package\//, ''))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the tarball holds what ships and nothing else', () => {
  expect(files).toContain('dist/index.js')
  expect(files).toContain('dist/core/index.d.ts')
  expect(files).toContain('dist/styles.css')
  expect(files).toContain('README.md')
  expect(files.filter((name) => !/^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(name))).toEqual([])
})

test('publint has nothing to say', async () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
  const { messages } = await publint({ pkgDir: process.cwd(), strict: true, pack: false })
  expect(messages.map((message) => formatMessage(message, manifest))).toEqual([])
})

test('the types of each entry resolve for every kind of importer of ES modules', () => {
  // A pattern of entries is told as one, so that those behind it are named.
  const locales = files.flatMap((name) => /^dist\/(locales\/[^/]+)\.js$/.exec(name)?.[1] ?? [])
  // Fails by its exit code when an entry does not resolve.
  const report = execFileSync('attw', [tarball, '--profile', 'esm-only', '--format', 'table-flipped', '--no-color', '--no-emoji', '--include-entrypoints', ...locales], { encoding: 'utf8' })
  const rows = report.split('\n').filter((line) => line.includes('"latchkey') && !line.includes('*'))
  expect(rows.length).toBeGreaterThanOrEqual(16)
  for (const row of rows) expect(row).toMatch(/│ OK \((ESM|JSON)\) +│ OK/)
})

test('no file of the package names a place on the machine that built it', () => {
  const sources = files.filter((name) => /^dist\/.*\.(js|css|d\.ts)$/.test(name))
  expect(sources.length).toBeGreaterThan(50)
  for (const name of sources) expect([name, readFileSync(name, 'utf8').includes(process.cwd())]).toEqual([name, false])
})
