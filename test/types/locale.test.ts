import type { Locale } from 'latchkey'
import { de } from 'latchkey/locales/de'
import { expectTypeOf, test } from 'vitest'
import { en } from '../../src/i18n/index.js'

interface Whole<Words> {
  tag: string
  direction: 'ltr'
  messages: Words
}
type Words = typeof en

test('a locale that lacks a word does not compile', () => {
  expectTypeOf<Whole<Words>>().toExtend<Locale>()
  expectTypeOf<Whole<Omit<Words, 'signIn'> & { signIn: Omit<Words['signIn'], 'submit'> }>>().not.toExtend<Locale>()
  expectTypeOf<Whole<Omit<Words, 'errors'> & { errors: Omit<Words['errors'], 'invalid_credentials'> }>>().not.toExtend<Locale>()
  expectTypeOf<Omit<typeof de, 'loadAccount'>>().not.toExtend<Locale>()
})

test('all of it at once is a locale, and so is one in parts', () => {
  expectTypeOf({ tag: 'xx', direction: 'ltr' as const, messages: en }).toExtend<Locale>()
  expectTypeOf(de).toExtend<Locale>()
})
