// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Auth, createSignUpSchema, SignUpForm } from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'

const password = 'correct horse battery'

it('asks for the password twice where the app insists, and sends it once both are the same', async () => {
  const { server } = renderWithAuth(<SignUpForm confirmPassword />)
  await userEvent.type(screen.getByLabelText('Email'), 'new@example.test')
  await userEvent.type(screen.getByLabelText('Password'), password)
  await userEvent.type(screen.getByLabelText('Password once more'), `another{Enter}`)
  const repeated = screen.getByLabelText('Password once more')
  expect(await screen.findByText('The two passwords differ.')).toBeDefined()
  expect(repeated.getAttribute('aria-invalid')).toBe('true')
  expect(server.inbox.messages).toHaveLength(0)
  await userEvent.clear(repeated)
  await userEvent.type(repeated, `${password}{Enter}`)
  expect(await screen.findByRole('heading', { name: 'Check your mail' })).toBeDefined()
})

it('does so in the card, and only there where it is asked for', async () => {
  renderWithAuth(<Auth view="sign-up" confirmPassword />)
  expect(await screen.findByLabelText('Password once more')).toBeDefined()
  expect(createSignUpSchema().safeParse({ email: 'a@b.test', password }).success).toBe(true)
})
