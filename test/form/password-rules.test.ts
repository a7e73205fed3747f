import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createLeakedRule, createPasswordRules, emailSchema, newPasswordSchema, passwordSchema, phoneSchema } from '../../src/form/index.js'

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
