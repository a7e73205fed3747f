import { expect, test } from 'vitest'
import { emailSchema } from '../../src/form/index.js'

test.each([
  ['white space', ' \tada@example.test \n'],
  ['a zero width space after a space', 'ada@example.test \u200b'],
  ['a byte order mark', '\ufeffada@example.test'],
  ['soft hyphens', '\u00adada@example.test\u00ad'],
  ['marks of direction', '\u200e\u202aada@example.test\u202c \u2069'],
  ['the name that a mail client copies with it', 'Ada <ada@example.test>'],
  ['angle brackets, and what cannot be seen around them', '\u200b <ada@example.test>\u200b '],
])('an address is taken without %s', (_, typed) => {
  expect(emailSchema.parse(typed)).toBe('ada@example.test')
})

test.each(['ada\u0020lovelace@example.test', 'Ada <ada@example.test', '<>', '"a<b"@example'])('nothing is made up of what is no address: %s', (typed) => {
  expect(emailSchema.safeParse(typed).success).toBe(false)
})
