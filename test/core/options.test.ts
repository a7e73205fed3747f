import { createAuthClient, type AuthClientOptions } from 'latchkey/core'
import { expect, test } from 'vitest'

const projectUrl = 'https://ref.supabase.co'
const apiKey = 'sb_publishable_abc'

test.each<[string, AuthClientOptions, string]>([
  ['no address', { apiKey }, '`projectUrl`'],
  ['no key', { projectUrl }, '`apiKey`'],
  ['a key with an ellipsis', { projectUrl, apiKey: 'sb_publishable_…' }, '`apiKey`'],
  ['a key of two lines', { projectUrl, apiKey: 'sb_publishable\n_abc' }, '`apiKey`'],
  ['a header with a character that none may hold', { projectUrl, apiKey, headers: { 'x-team': 'Zürich → Genève' } }, '`headers`'],
])('with %s it says at once which option is wrong, and not what it holds', (_, options, named) => {
  const thrown = (() => {
    try {
      return createAuthClient({ skipAutoInitialize: true, ...options })
    } catch (error) {
      return error
    }
  })()
  expect(thrown).toMatchObject({ code: 'invalid_argument', message: expect.stringContaining(named) })
  expect(Object(thrown).message).not.toContain('sb_publishable')
})

test.each(['sb_publishable_abc', 'sb_publishable_abc\n', 'Zürich'])('takes the key %j, which fetch can send', (key) => {
  expect(() => createAuthClient({ projectUrl, apiKey: key, skipAutoInitialize: true }).dispose()).not.toThrow()
  expect(() => new Headers({ apikey: key })).not.toThrow()
})
