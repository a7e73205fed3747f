import { expect, test } from 'vitest'
import { readCode } from '../../src/ui/read-code.js'

test.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  ['123-456', '123456'],
  ['1 2 3 4 5 6', '123456'],
  ['１２３４５６', '123456'],
  ['١٢٣٤٥٦', '123456'],
  ['Your code is 123456. It expires in 60 minutes.', '123456'],
  ['On 24 November 2026 you asked for 004 921 from Acme', '004921'],
  ['۱۲۳۴۵۶', '123456'],
  ['१२३-४५६', '123456'],
  ['123\u2013456', '123456'],
  ['123\u2011456', '123456'],
  ['123\u202f456', '123456'],
  ['\u200f123\u200e456', '123456'],
  ['24 Nov: 123\u2013456', '123456'],
  ['١٢٣ ٤٥٦ رمزك', '123456'],
  ['123.456', '123456'],
  ['Code:\n123456\n2026', '123456'],
  ['12ab', '12'],
  ['1234567', '123456'],
  ['no digits', ''],
])('reads %j as %j', (text, code) => {
  expect(readCode(text, 6)).toBe(code)
})

test('takes as many digits as the code has', () => {
  expect(readCode('Code 12345678, ref 123456', 8)).toBe('12345678')
})
