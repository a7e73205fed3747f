import { expect, test } from 'vitest'
import { emailSchema, phoneSchema } from '../../src/form/index.js'

test.each([
  ['white space', ' \tada@example.test \n'],
  ['a zero width space after a space', 'ada@example.test \u200b'],
  ['a byte order mark', '\ufeffada@example.test'],
  ['soft hyphens', '\u00adada@example.test\u00ad'],
  ['marks of direction', '\u200e\u202aada@example.test\u202c \u2069'],
  ['the name that a mail client copies with it', 'Ada <ada@example.test>'],
  ['a link', 'mailto:ada@example.test'],
  ['a link with a subject', ' MAILTO:ada@example.test?subject=Hello%20you'],
  ['a link in angle brackets', 'Ada Lovelace <mailto:ada@example.test>'],
  ['spaces that do not break', '\u00a0ada@example.test\u202f'],
  ['full width', 'ａｄａ＠ｅｘａｍｐｌｅ．ｔｅｓｔ'],
  ['what parts it from the next in a list', 'Ada <ada@example.test>; '],
  ['angle brackets, and what cannot be seen around them', '\u200b <ada@example.test>\u200b '],
])('an address is taken without %s', (_, typed) => {
  expect(emailSchema.parse(typed)).toBe('ada@example.test')
})

test.each(['ada\u0020lovelace@example.test', 'Ada <ada@example.test', '<>', '"a<b"@example'])('nothing is made up of what is no address: %s', (typed) => {
  expect(emailSchema.safeParse(typed).success).toBe(false)
})

test.each([
  '+49 1512 3456789', '0049 1512 3456789', '+49 (0)1512 / 345 67 89', '+49.1512.3456789', 'tel:+49-1512-3456789', '＋４９ １５１２ ３４５６７８９', '\u202a+49 1512\u00a03456789\u202c',
  '+49\u20111512\u20133456789', '(+49) 1512 3456789',
])('a phone number is read in %j, though there is no number data to read it by', (typed) => {
  expect(phoneSchema.parse(typed)).toBe('+4915123456789')
})
