// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AuthProvider, github, google, OAuthButtons, SignedIn } from 'latchkey'
import { beforeEach, describe, expect, it } from 'vitest'
import { choose, clientOn, eventually, lastingStorage, playedServer, standingPage } from '../played-page.js'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

const buttons = <OAuthButtons providers={[google, github]} />

/** Leaves for GitHub, makes a choice there, and loads the page that this leads back to. */
async function goAndComeBack(choice: string) {
  const server = playedServer()
  const storage = lastingStorage()
  const page = standingPage()
  const left = render(<AuthProvider client={clientOn(server, { ...page, storage })}>{buttons}</AuthProvider>)
  fireEvent.click(screen.getByRole('button', { name: 'Continue with GitHub' }))
  await waitFor(() => expect(page.departures).toHaveLength(1))
  expect(screen.queryByText('Last used')).toBeNull()
  const href = await eventually(() => choose(server, page.departures[0], choice))
  left.unmount()
  const next = standingPage({ href })
  const client = clientOn(server, { ...next, storage })
  render(<AuthProvider client={client}>{buttons}<SignedIn>inside</SignedIn></AuthProvider>)
  return { departures: next.departures }
}

describe('the provider that was used last', () => {
  it('is remembered once it has signed the person in', async () => {
    await goAndComeBack('person ada@example.test')
    await screen.findByText('inside')
    expect(screen.getByRole('button', { name: /Last used/ }).getAttribute('data-provider')).toBe('github')
  })

  it('is not remembered where the person has come back without a session', async () => {
    await goAndComeBack('cancel')
    expect((await screen.findByRole('alert')).textContent).toContain('Signing in was cancelled at the provider.')
    expect(screen.queryByText('Last used')).toBeNull()
  })

  it.each([
    ['cancel', 'Signing in was cancelled at the provider.'],
    ['error', 'The provider could not sign you in at the moment.'],
  ])('a way back with %s is said beside the buttons, and the same provider can be tried again', async (choice, text) => {
    const { departures } = await goAndComeBack(choice)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(text))
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(departures[0]).toContain('provider=github'))
    expect(screen.getByRole('alert').textContent).toBe('')
  })
})

describe('what a provider brings back', () => {
  it.each([
    ['error=server_error&error_description=Internal', 'The provider could not sign you in at the moment. Try again, or choose another way in.'],
    ['error=temporarily_unavailable&error_description=Down', 'The provider could not sign you in at the moment. Try again, or choose another way in.'],
    ['error=server_error&error_code=unexpected_failure&error_description=Error+getting+user+email+from+external+provider', 'The provider did not share an email address. Choose another way in.'],
    ['error=access_denied&error_code=provider_email_needs_verification&error_description=Unverified', 'Confirm your email address first. A mail is on its way to you.'],
    ['error=access_denied&error_code=signup_disabled&error_description=No', 'New accounts cannot be made here at the moment.'],
  ])('%s is worded as theirs', async (query, text) => {
    const client = clientOn(playedServer(), { ...standingPage({ href: `http://app.test/?${query}&sb=` }), callbackPath: '/' })
    render(<AuthProvider client={client}>{buttons}</AuthProvider>)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(text))
  })
})
