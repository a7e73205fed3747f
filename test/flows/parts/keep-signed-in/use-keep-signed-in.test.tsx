// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Auth, AuthProvider } from 'latchkey'
import { createAuthClient, type AuthClientOptions } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { ada } from 'latchkey/testing'
import { StrictMode } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

function openCard(options: Partial<AuthClientOptions> = {}) {
  const server = createDevServer({ users: [ada] })
  const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', fetch: server.fetch, storageKey: 'tab', shared: false, ...options })
  const shown = render(<StrictMode><AuthProvider client={client}><Auth methods={['password']} keepSignedIn /></AuthProvider></StrictMode>)
  return { client, shown }
}

const box = () => screen.findByRole<HTMLInputElement>('checkbox', { name: 'Keep me signed in' })

describe('"Keep me signed in"', () => {
  it('stays as it was left while another view is looked at', async () => {
    const { client } = openCard()
    expect((await box()).checked).toBe(true)
    await userEvent.click(await box())
    await waitFor(() => expect(client.getKeepSignedIn()).toBe(false))
    await userEvent.click(screen.getByRole('button', { name: 'Forgot password?' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Back to sign in' }))
    expect((await box()).checked).toBe(false)
    await userEvent.type(screen.getByLabelText('Email'), ada.email)
    await userEvent.type(screen.getByLabelText('Password'), `${ada.password}{Enter}`)
    await screen.findByRole('heading', { name: 'You are signed in' })
    expect([localStorage.getItem('tab'), sessionStorage.getItem('tab')]).toEqual([null, expect.stringContaining(ada.email)])
  })

  it('stays as it was left after a reload', async () => {
    const { client, shown } = openCard()
    await userEvent.click(await box())
    await waitFor(() => expect(client.getKeepSignedIn()).toBe(false))
    shown.unmount()
    openCard()
    expect((await box()).checked).toBe(false)
  })

  it('begins as the storage of the client says', async () => {
    openCard({ storage: 'session' })
    expect((await box()).checked).toBe(false)
    await userEvent.type(screen.getByLabelText('Email'), ada.email)
    await userEvent.type(screen.getByLabelText('Password'), `${ada.password}{Enter}`)
    await screen.findByRole('heading', { name: 'You are signed in' })
    expect([localStorage.getItem('tab'), sessionStorage.getItem('tab')]).toEqual([null, expect.stringContaining(ada.email)])
  })
})
