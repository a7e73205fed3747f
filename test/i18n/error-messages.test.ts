import { expect, test } from 'vitest'
import { clientErrorCodes, serverErrorCodes } from '../../src/core/error-codes.js'
import { enErrors, errorMessage, errorPlaces } from '../../src/i18n/index.js'

const codes = [...serverErrorCodes, ...clientErrorCodes]

test.each(codes)('G40: %s has a sentence of its own, without blame or exclamation', (code) => {
  const { text } = errorMessage({ code }, enErrors, errorPlaces)
  expect(text).toMatch(/^[A-Z].*[.]$/)
  expect(text).not.toMatch(/!|_|\{/)
})

test('G40: the words hold the codes and nothing besides', () => {
  const others = ['provider_failed', 'unknown_code', 'weak_password_length', 'weak_password_characters', 'weak_password_pwned']
  expect(Object.keys(enErrors).toSorted()).toEqual([...codes, ...others].toSorted())
})

test.each([
  ['an unknown code', { code: 'hook_said_no', message: 'Raw server text' }],
  ['no code', new Error('Raw server text')],
  ['a key of the words that is no code', { code: 'weak_password_length', message: 'Raw server text' }],
  ['a name from the prototype', { code: 'toString', message: 'Raw server text' }],
  ['nothing at all', undefined],
])('G40: %s gives a neutral sentence and never the raw text', (_case, error) => {
  expect(errorMessage(error, enErrors, errorPlaces)).toEqual({ text: enErrors.unknown_code, field: null, actions: ['retry'] })
})

test('a weak password is told with each reason, at the password', () => {
  const message = errorMessage({ code: 'weak_password', reasons: ['length', 'pwned'] }, enErrors, errorPlaces)
  expect(message).toEqual({ text: `${enErrors.weak_password_length} ${enErrors.weak_password_pwned}`, field: 'password', actions: [] })
})

test('a weak password without known reasons has a sentence too', () => {
  expect(errorMessage({ code: 'weak_password', reasons: ['mood'] }, enErrors, errorPlaces).text).toBe(enErrors.weak_password)
})

test.each([
  ['email_not_confirmed', null, ['resend']],
  ['user_already_exists', 'email', ['sign-in', 'reset-password']],
  ['otp_expired', 'code', ['send-new-code']],
  ['captcha_failed', 'captcha', ['new-captcha']],
  ['network_failure', null, ['retry']],
])('%s stands where it belongs and offers its way out', (code, field, actions) => {
  expect(errorMessage({ code }, enErrors, errorPlaces)).toMatchObject({ field, actions })
})
