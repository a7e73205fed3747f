import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

const tags = globSync('dist/locales/*.js').map((path) => basename(path, '.js'))

test('each language is an entry of the package, by default and by name', async () => {
  expect(tags.length).toBeGreaterThanOrEqual(9)
  for (const tag of tags) {
    const entry = await import(`latchkey/locales/${tag}`)
    expect(Object.values(entry)).toContain(entry.default)
    expect([tag === 'pseudo' ? 'pseudo' : entry.default.tag, typeof entry.default.messages]).toEqual([tag, 'object'])
  }
})

test('what a language loads later is in the package, and no entry', async () => {
  const { default: de } = await import(String('latchkey/locales/de'))
  expect((await de.loadErrors()).words.user_banned).toMatch(/gesperrt/)
  expect((await de.loadAccount()).userButton.guest).toBe('Gast')
  await expect(import(String('latchkey/locales/errors/de'))).rejects.toThrow()
})
