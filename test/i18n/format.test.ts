import { expect, test } from 'vitest'
import { formatCountdown, formatMessage, formatPlural, splitMessage } from '../../src/i18n/index.js'

test('fills placeholders, and leaves one without a value as it is', () => {
  expect(formatMessage('We sent a code to {address} at {time}.', { address: 'ada@example.test' })).toBe('We sent a code to ada@example.test at {time}.')
})

test('what fills a placeholder is not read as a placeholder', () => {
  expect(formatMessage('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x')
})

test('splits a sentence around its placeholders, for links and addresses in bold', () => {
  expect(splitMessage('I agree to the {terms}.')).toEqual([{ text: 'I agree to the ' }, { name: 'terms' }, { text: '.' }])
})

const seconds = { one: 'in {count} second', few: 'za {count} sekundy', other: 'in {count} seconds' }

test.each([
  [1, 'en', 'in 1 second'],
  [2, 'en', 'in 2 seconds'],
  [2, 'cs', 'za 2 sekundy'],
  [5, 'cs', 'in 5 seconds'],
  [1200, 'en', 'in 1,200 seconds'],
])('chooses the form for %d in %s', (count, tag, text) => {
  expect(formatPlural(seconds, count, tag)).toBe(text)
})

test.each([[42, '0:42'], [65, '1:05'], [0.2, '0:01'], [-3, '0:00']])('shows %d seconds as %s', (left, text) => {
  expect(formatCountdown(left, 'en')).toBe(text)
})

test('writes a countdown in the digits of the language', () => {
  expect(formatCountdown(42, 'ar-EG')).toBe('٠:٤٢')
})
