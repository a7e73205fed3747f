// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { AnonymousButton, SignedIn, SignedOut, useSession, type AnonymousButtonProps } from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { describe, expect, it, vi } from 'vitest'
import { clients } from '../../testing/clients.js'

const Guest = () => useSession((snapshot) => (snapshot.status === 'signed-in' ? `guest ${snapshot.user.is_anonymous} ${snapshot.user.user_metadata.theme}` : ''))
const Page = (props: AnonymousButtonProps) => <><SignedIn><Guest /></SignedIn><SignedOut><AnonymousButton {...props} /></SignedOut></>
const config = { externalAnonymousUsersEnabled: true }

describe.each(clients)('AnonymousButton with %s', (_, client) => {
  it('signInAnonymously: with metadata', async () => {
    const onSuccess = vi.fn()
    renderWithAuth(<Page metadata={{ theme: 'dark' }} onSuccess={onSuccess} />, { client, config })
    fireEvent.click(await screen.findByRole('button', { name: 'Continue as a guest' }))
    await screen.findByText('guest true dark')
    expect(onSuccess).toHaveBeenCalledWith(expect.objectContaining({ user: expect.objectContaining({ is_anonymous: true }) }))
  })

  it('G41, signInAnonymously: with captcha token', async () => {
    let made = 0
    const captcha: AnonymousButtonProps['captcha'] = ({ onToken }) => <button type="button" onClick={() => onToken(`token-${++made}`)}>I am human</button>
    const { server } = renderWithAuth(<Page captcha={captcha} />, { client: (backend) => client({ ...backend, fetch: recording(backend.fetch) }), config })
    const sent: unknown[] = []
    function recording(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
      return (url, init) => {
        sent.push(init?.body && JSON.parse(String(init.body)).gotrue_meta_security?.captcha_token)
        return fetch(url, init)
      }
    }
    server.faults.next({ status: 500 })
    fireEvent.click(await screen.findByRole('button', { name: 'I am human' }))
    fireEvent.click(screen.getByRole('button', { name: 'Continue as a guest' }))
    await screen.findByText('Something went wrong on our side. Try again in a moment.')
    fireEvent.click(screen.getByRole('button', { name: 'I am human' }))
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText(/^guest true/)
    expect(sent).toEqual(['token-1', 'token-2'])
  })

  it('says that there are no guests here', async () => {
    const onError = vi.fn()
    renderWithAuth(<Page onError={onError} />, { client, config: { externalAnonymousUsersEnabled: false } })
    fireEvent.click(await screen.findByRole('button', { name: 'Continue as a guest' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Going on as a guest is not available here.'))
    expect(onError).toHaveBeenCalledTimes(1)
  })
})
