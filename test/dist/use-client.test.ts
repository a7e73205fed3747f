import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sources = globSync('src/**/*.{ts,tsx}')
const isClient = (path: string) => readFileSync(path, 'utf8').startsWith("'use client'")
const builtFrom = (path: string) => path.replace(/^src/, 'dist').replace(/\.tsx?$/, '.js')

test('"use client" survives the build in every module that has it, and comes into no other', () => {
  const built = sources.filter((path) => existsSync(builtFrom(path)))
  const client = built.filter(isClient)
  expect(client.length).toBeGreaterThan(20)
  for (const path of built) expect([path, /^["']use client["']/.test(readFileSync(builtFrom(path), 'utf8'))]).toEqual([path, client.includes(path)])
})

test('the core, the server and the barrels are not client modules', () => {
  const neutral = sources.filter((path) => /^src\/(core|dev-server)\//.test(path) || path === 'src/index.ts')
  expect(neutral.length).toBeGreaterThan(30)
  expect(neutral.filter(isClient)).toEqual([])
})
