import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noted, noteOf } from '../../.storybook/notes/index.ts'

const stories = globSync('stories/**/*.stories.tsx').map((path) => {
  const text = readFileSync(path, 'utf8')
  return { text, title: /title: '([^']+)'/.exec(text)?.[1] ?? path }
}).filter(({ text }) => !text.includes('!autodocs'))

test('there are stories', () => {
  expect(stories.length).toBeGreaterThan(20)
})

test.each(stories.map(({ title }) => title))('the page of %s says what it is for, and what it does for everybody', (title) => {
  expect(noteOf(title).what).toMatch(/^[`A-Z].*\.$/s)
  expect(noteOf(title).accessibility).not.toEqual([])
})

test('no page’s words have lost their component', () => {
  expect(noted.filter((name) => !stories.some(({ title }) => title.endsWith(name)))).toEqual([])
})

const surface = readFileSync('src/index.ts', 'utf8')

test.each(stories.flatMap(({ title }) => noteOf(title).names ?? []))('latchkey exports %s, as its page says', (name) => {
  expect(surface).toMatch(new RegExp(`\\b${name}\\b`))
})
