import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMethods } from '../../scripts/methods.ts'

const { text, gaps } = readMethods()

test('each method has its verb, hook, component and route, and a story or a test named after each variation', () => {
  expect(gaps).toEqual([])
})

test('docs/methods.md says what the code says: npm run methods writes it', () => {
  expect(readFileSync('docs/methods.md', 'utf8')).toBe(text)
})
