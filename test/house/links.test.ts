import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const pages = [...globSync('*.md'), ...globSync('docs/**/*.md')].filter((page) => !page.startsWith(join('docs', 'api')))

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(8)
})

test.each(pages)('every link and picture of %s leads to a file', (page) => {
  const targets = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = '']) => join(dirname(page), target))
  expect(targets.filter((target) => !existsSync(target))).toEqual([])
})
