// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AuthProvider, type Button, PasswordForm, SignedOut, useNavigation, type AuthProviderProps } from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { useState, type ComponentProps } from 'react'
import { describe, expect, it, vi } from 'vitest'

const MyButton = (props: ComponentProps<typeof Button>) => <button type={props.type} data-mine="">{props.children}</button>

describe('AuthProvider', () => {
  it('gives words, classes and slots to what is below, and the nearest wins', async () => {
    const provider = {
      messages: { signIn: { title: 'Come in', subtitle: 'From the provider.' } }, classNames: { card: 'from-app', title: 'app-title' }, slots: { Button: MyButton },
    } satisfies Partial<AuthProviderProps>
    renderWithAuth(<PasswordForm messages={{ signIn: { title: 'Nearest' } }} classNames={{ card: 'nearest' }} />, { provider })
    const title = await screen.findByRole('heading', { name: 'Nearest' })
    expect(title.className).toBe('lk-title app-title')
    expect(screen.getByText('From the provider.')).toBeDefined()
    expect(title.closest('.lk-card')?.className).toContain('nearest')
    expect(screen.getByRole('button', { name: 'Sign in' }).dataset.mine).toBe('')
  })

  it('sets a theme through the CSSOM, the nearest token winning', async () => {
    const provider = { theme: { colorPrimary: 'teal', radius: '4px' } }
    const { container } = renderWithAuth(<PasswordForm theme={{ radius: '12px' }} />, { provider })
    const { style } = container.querySelector<HTMLElement>('.lk-card') ?? document.body
    expect([style.getPropertyValue('--lk-color-primary'), style.getPropertyValue('--lk-radius')]).toEqual(['teal', '12px'])
  })

  it('hands on the app’s navigation', () => {
    const navigate = vi.fn()
    const Reader = () => <p>{String(useNavigation().navigate === navigate)}</p>
    renderWithAuth(<Reader />, { provider: { navigate } })
    expect(screen.getByText('true')).toBeDefined()
  })

  it('G36: unmounted and mounted again it works, since it never disposes its client', async () => {
    function Page({ client }: Pick<AuthProviderProps, 'client'>) {
      const [isShown, setShown] = useState(true)
      return <><button onClick={() => setShown(!isShown)}>toggle</button>{isShown && <AuthProvider client={client}><SignedOut>outside</SignedOut></AuthProvider>}</>
    }
    const { client, rerender } = renderWithAuth(<p />)
    rerender(<Page client={client} />)
    await screen.findByText('outside')
    await userEvent.click(screen.getByText('toggle'))
    await userEvent.click(screen.getByText('toggle'))
    await waitFor(() => expect(screen.getByText('outside')).toBeDefined())
  })
})
