import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** The sources that a built file was made of, as its map tells them. */
const sourcesOf = (map: string): string[] => JSON.parse(readFileSync(map, 'utf8')).sources.map((source: string) => join(dirname(map), source))

test('the verbs that are loaded on demand are one file, which holds nothing that is loaded before', () => {
  const leaf = 'dist/core/operations/on-demand/index.js'
  expect(globSync('dist/core/operations/on-demand/*.js')).toEqual([leaf])
  expect(readFileSync(leaf, 'utf8')).not.toMatch(/^import\b/m)
  const sources = sourcesOf(`${leaf}.map`)
  expect(sources).toContain('src/core/operations/on-demand/sign-up.ts')
  const others = globSync('dist/core/**/*.js.map').filter((map) => map !== `${leaf}.map`).flatMap(sourcesOf)
  expect(sources.filter((source) => others.includes(source))).toEqual([])
})
