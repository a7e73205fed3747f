// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Auth, AuthCallback, AuthProvider } from 'latchkey'
import { beforeEach, expect, it, vi } from 'vitest'
import { choose, clientOn, eventually, lastingStorage, playedServer, standingPage } from '../../played-page.js'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

it.each([
  ['AuthCallback', <AuthCallback key="" afterSignIn="/home" />],
  ['Auth', <Auth key="" afterSignIn="/home" />],
])('?next= survives the way through a provider to a callback address with %s', async (_, landing) => {
  const server = playedServer()
  const storage = lastingStorage()
  history.replaceState(null, '', '/sign-in?next=%2Fprivate')
  const page = standingPage()
  const left = render(<AuthProvider client={clientOn(server, { ...page, storage, callbackPath: '/callback' })}><Auth /></AuthProvider>)
  fireEvent.click(await screen.findByRole('button', { name: 'Continue with GitHub' }))
  await waitFor(() => expect(page.departures).toHaveLength(1))
  const href = await eventually(() => choose(server, page.departures[0], 'person ada@example.test'))
  left.unmount()
  history.replaceState(null, '', '/callback')
  const navigate = vi.fn()
  render(<AuthProvider client={clientOn(server, { ...standingPage({ href }), storage, callbackPath: '/callback' })} navigate={navigate}>{landing}</AuthProvider>)
  await waitFor(() => expect(navigate).toHaveBeenCalledWith('/private', { replace: true }))
  expect(navigate).toHaveBeenCalledTimes(1)
})
