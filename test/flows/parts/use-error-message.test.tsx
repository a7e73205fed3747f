// @vitest-environment jsdom
import { useErrorMessage } from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'

function Message({ error }: { error: Parameters<ReturnType<typeof useErrorMessage>>[0] }) {
  const say = useErrorMessage()
  return <pre>{JSON.stringify(say(error))}</pre>
}

const said = (error: Parameters<typeof Message>[0]['error'], messages = {}) =>
  JSON.parse(renderWithAuth(<Message error={error} />, { provider: { messages } }).container.textContent ?? '')

describe('useErrorMessage', () => {
  it('gives words, the field and the ways out', () => {
    expect(said({ name: 'AuthApiError', message: 'raw', code: 'user_already_exists' })).toEqual({
      text: 'There is an account with this address already.', field: 'email', actions: ['sign-in', 'reset-password'],
    })
  })

  it('gives each reason why a password is weak', () => {
    const error = Object.assign(new Error('raw'), { code: 'weak_password', reasons: ['length', 'pwned'] })
    expect(said(error).text).toBe('This password is too short. This password has appeared in a data leak. Choose another one.')
  })

  it('G40: never shows the raw text of the server', () => {
    expect(said({ name: 'AuthApiError', message: 'pq: relation "users"', code: 'brand_new_code' }).text).toBe('Something went wrong. Try again in a moment.')
  })

  it('says it in the app’s words', () => {
    expect(said({ name: 'AuthApiError', message: '', code: 'invalid_credentials' }, { errors: { invalid_credentials: 'No luck.' } }).text).toBe('No luck.')
  })
})
