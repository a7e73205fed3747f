import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createPackedApp, type PackedApp } from './packed-app.js'

let app: PackedApp | undefined

afterEach(() => app?.remove())

test.each([['vitest', /3 passed/], ['jest', /2 passed/]])('the example for %s passes on the packed package', (name, told) => {
  app = createPackedApp(join('examples', name))
  const { stdout, stderr, status } = spawnSync('npm', ['test', '--silent'], { cwd: app.folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', VITEST: undefined, NODE_ENV: undefined } })
  expect(stdout + stderr).toMatch(told)
  expect(status).toBe(0)
}, 120_000)
