// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { RedirectNotice } from 'latchkey'
import type { RedirectOutcome } from 'latchkey/core'
import { ada, renderWithAuth, una } from 'latchkey/testing'
import { describe, expect, it, vi } from 'vitest'
import { clients } from '../../testing/clients.js'

const expired = (intent: 'sign-in' | 'sign-up' | 'recovery'): RedirectOutcome => ({ kind: 'link-expired', code: 'otp_expired', description: '', intent })

describe.each(clients)('RedirectNotice with %s', (_, client) => {
  it.each([['sign-in', ada.email, 'magic_link'], ['sign-up', una.email, 'confirmation'], ['recovery', ada.email, 'recovery']] as const)(
    'G31: after a link for %s has expired, sends the mail that takes its place, and redeems its code', async (intent, email, type) => {
      const onSuccess = vi.fn()
      const { server } = renderWithAuth(<RedirectNotice outcome={expired(intent)} emailCode="show" onSuccess={onSuccess} />, { client })
      await userEvent.click(await screen.findByRole('button', { name: 'Send a new mail' }))
      await userEvent.type(await screen.findByLabelText('Email'), `${email}{Enter}`)
      await userEvent.type(await screen.findByLabelText('Code'), server.inbox.latest(email)?.code ?? '')
      expect(server.inbox.latest(email)?.type).toBe(type)
      await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
    },
  )

  it('G19: a click redeems a token hash, once however often it is pressed', async () => {
    const onSuccess = vi.fn()
    const { client: auth, server, rerender } = renderWithAuth(<p />, { client })
    await auth.signInWithOtp({ email: ada.email })
    rerender(<RedirectNotice outcome={{ kind: 'needs-click', tokenHash: server.inbox.latest(ada.email)?.tokenHash ?? '', type: 'magiclink' }} onSuccess={onSuccess} />)
    await userEvent.dblClick(await screen.findByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
    expect(screen.queryByRole('heading', { name: 'This link has expired' })).toBeNull()
  })

  it('G40: never shows the server’s own words', async () => {
    renderWithAuth(<RedirectNotice outcome={{ kind: 'error', code: 'unexpected_failure', description: 'pq: relation does not exist', intent: null }} onSignIn={() => undefined} />, { client })
    expect(await screen.findByText('Something went wrong on our side. Try again in a moment.')).toBeDefined()
    expect(document.body.textContent).not.toContain('pq:')
  })

  it('Back keeps the address that was typed', async () => {
    renderWithAuth(<RedirectNotice outcome={expired('sign-in')} />, { client })
    await userEvent.click(await screen.findByRole('button', { name: 'Send a new mail' }))
    await userEvent.type(await screen.findByLabelText('Email'), ada.email)
    await userEvent.click(screen.getByRole('button', { name: 'Back' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Send a new mail' }))
    expect((await screen.findByLabelText<HTMLInputElement>('Email')).value).toBe(ada.email)
  })
})
