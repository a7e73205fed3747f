// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { renderWithAuth } from 'latchkey/testing'
import { expect, test } from 'vitest'
import { Checkout } from './checkout.tsx'

test('the till greets who is signed in, and forgets them', async () => {
  const { person } = renderWithAuth(<Checkout />, { signedInAs: 'ada@example.test' })
  await screen.findByText(`Hello ${person?.email}`)

  fireEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  expect(await screen.findByText('Sign in to pay.')).toBeDefined()
})

test('a stranger is asked to sign in', async () => {
  renderWithAuth(<Checkout />)
  expect(await screen.findByText('Sign in to pay.')).toBeDefined()
})
