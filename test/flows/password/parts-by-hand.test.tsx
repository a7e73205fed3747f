// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { PasswordForm } from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'
import { PasswordFormByHand } from '../../../stories/parts/password-form.js'

const nothing = () => undefined

const withoutIds = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""')

it('PasswordForm equals its own parts put together by hand', async () => {
  const whole = renderWithAuth(<PasswordForm onSignUp={nothing} onForgotPassword={nothing} />)
  await screen.findByRole('heading', { name: 'Sign in' })
  const expected = withoutIds(whole.container.innerHTML)
  whole.unmount()
  const parts = renderWithAuth(<PasswordFormByHand />)
  expect(withoutIds(parts.container.innerHTML)).toBe(expected)
})
