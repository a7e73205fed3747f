import type { Locale } from 'latchkey'
import { de } from 'latchkey/locales/de'
import { expectTypeOf, test } from 'vitest'
import { en } from '../../src/i18n/index.js'

test('a locale that lacks a word does not compile', () => {
  const { submit: _submit, ...signIn } = en.signIn
  const { invalid_credentials: _code, ...errors } = en.errors
  // @ts-expect-error: `signIn.submit` is missing.
  const withoutWord: Locale = { tag: 'xx', direction: 'ltr', messages: { ...en, signIn } }
  // @ts-expect-error: the sentence of a code is missing.
  const withoutError: Locale = { tag: 'xx', direction: 'ltr', messages: { ...en, errors } }
  // @ts-expect-error: the words of the account are in no part of it.
  const withoutAccount: Locale = { tag: 'xx', direction: 'ltr', messages: de.messages, loadErrors: de.loadErrors }
  expectTypeOf([withoutWord, withoutError, withoutAccount]).toExtend<Locale[]>()
})

test('all of it at once is a locale, and so is one in parts', () => {
  expectTypeOf({ tag: 'xx', direction: 'ltr' as const, messages: en }).toExtend<Locale>()
  expectTypeOf(de).toExtend<Locale>()
})
