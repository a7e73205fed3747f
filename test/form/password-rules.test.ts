import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createLeakedRule, createPasswordRules, emailSchema, learnRules, newPasswordSchema, passwordSchema, phoneSchema } from '../../src/form/index.js'

const rules = createPasswordRules({ minLength: 8, characters: ['lower', 'digit', 'symbol'] })
const metBy = (password: string) => rules.filter((rule) => rule.isMet(password)).map(({ id }) => id)

test.each([
  ['', ['maxBytes']],
  ['abc', ['lower', 'maxBytes']],
  ['abcdefg1!', ['minLength', 'lower', 'digit', 'symbol', 'maxBytes']],
  ['éééé', ['minLength', 'maxBytes']],
  ['a'.repeat(73), ['minLength', 'lower']],
])('of %j it finds the rules that are met, counting bytes as the server does', (password, met) => {
  expect(metBy(password)).toEqual(met)
})

test('a refused password is no longer good, another one is', () => {
  const rule = createLeakedRule('password1')
  expect([rule.isMet('password1'), rule.isMet('correct horse')]).toEqual([false, true])
})

const each = (...sets: string[]) => `Password should contain at least one character of each: ${sets.join(', ')}.`
const [lower, upper, digits] = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789']
const symbols = '!@#$%^&*()_+-=[]{};\'\\:"|<>?,./`~'

test.each([
  ['how long', ['length'], 'Password should be at least 10 characters.', [['minLength', 10]]],
  ['which kinds', ['characters'], each(lower, upper, digits, symbols), [['lower'], ['upper'], ['digit'], ['symbol']]],
  ['letters of either case', ['characters'], each(lower + upper, digits), [['letter'], ['digit']]],
  ['all at once', ['length', 'characters', 'pwned'], `Password should be at least 12 characters. ${each(lower, symbols)} Password is known to be weak and easy to guess, please choose a different one.`, [['minLength', 12], ['lower'], ['symbol'], ['leaked']]],
  ['nothing that is understood', ['length', 'characters'], 'Too weak', [['minLength', 5], ['characters']]],
  ['a kind of the project\u2019s own', ['characters'], each('äöü', digits), [['characters']]],
  ['a length that was long enough', ['length'], 'Password should be at least 2 characters.', [['minLength', 5]]],
])('learns from what the server says: %s', (_, reasons, message, learnt) => {
  expect(learnRules('ab1!', { message, reasons }).map(({ id, count }) => (count === undefined ? [id] : [id, count]))).toEqual(learnt)
})

const firstMessage = (schema: z.ZodMiniType, value: unknown) => z.safeParse(schema, value).error?.issues[0]?.message

test.each([
  ['', 'passwordRequired'],
  ['ab1!', 'passwordTooShort'],
  ['abcdefgh', 'passwordTooSimple'],
  [`1!${'a'.repeat(80)}`, 'passwordTooLong'],
  ['abcdefg1!', undefined],
])('says of the new password %j: %s', (password, message) => {
  expect(firstMessage(newPasswordSchema(rules), password)).toBe(message)
})

test('trims identifiers, never passwords', () => {
  expect(z.parse(emailSchema, '  ada@example.test ')).toBe('ada@example.test')
  expect(z.parse(phoneSchema, ' +49 (1512) 345-6789 ')).toBe('+4915123456789')
  expect(z.parse(passwordSchema, ' correct horse ')).toBe(' correct horse ')
})
