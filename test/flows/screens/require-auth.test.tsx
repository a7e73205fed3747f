// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { AuthProvider, RequireAuth, Show, type AuthProviderProps, type RequireAuthProps, type ShowProps } from 'latchkey'
import { StrictMode, type ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createEventClient, sessionWith } from '../../react/event-client.js'

beforeEach(() => window.history.replaceState(null, '', '/private?tab=2'))

function page(content: ReactNode, provider: Partial<AuthProviderProps> = {}) {
  const { client, emit } = createEventClient()
  render(<StrictMode><AuthProvider client={client} {...provider}>{content}</AuthProvider></StrictMode>)
  return { emit: (...event: Parameters<typeof emit>) => act(() => emit(...event)) }
}

const guard = (props: Omit<RequireAuthProps, 'children'> = {}) => <RequireAuth {...props}>secret</RequireAuth>
const seen = () => document.body.textContent

describe('RequireAuth', () => {
  it('shows its children to a person who is signed in, and nothing until that is known', () => {
    const { emit } = page(guard({ fallback: 'sign in first' }))
    expect(seen()).toBe('')
    emit('INITIAL_SESSION', sessionWith())
    expect(seen()).toBe('secret')
  })

  it('G32: shows the fallback to a person who is not, and never to one who is', () => {
    const { emit } = page(guard({ fallback: 'sign in first' }))
    emit('INITIAL_SESSION', null)
    expect(seen()).toBe('sign in first')
    emit('SIGNED_IN', sessionWith())
    expect(seen()).toBe('secret')
  })

  it('G27: does not count a pending recovery as signed in', () => {
    const { emit } = page(guard({ fallback: 'sign in first' }))
    emit('PASSWORD_RECOVERY', sessionWith())
    expect(seen()).toBe('sign in first')
  })

  it('sends to sign in once, by the app’s router, with the way back', () => {
    const navigate = vi.fn()
    const { emit } = page(guard({ redirectTo: '/sign-in', fallback: 'one moment' }), { navigate })
    expect(seen()).toBe('one moment')
    expect(navigate).not.toHaveBeenCalled()
    emit('INITIAL_SESSION', null)
    expect(navigate.mock.calls).toEqual([['/sign-in?next=%2Fprivate%3Ftab%3D2', { replace: true }]])
    expect(seen()).toBe('one moment')
  })

  it('goes by the browser’s history where the app has no router', () => {
    const followed = vi.fn()
    window.addEventListener('popstate', followed)
    const { emit } = page(guard({ redirectTo: '/sign-in' }))
    emit('INITIAL_SESSION', null)
    expect(window.location.pathname + window.location.search).toBe('/sign-in?next=%2Fprivate%3Ftab%3D2')
    expect(followed).toHaveBeenCalledTimes(1)
    window.removeEventListener('popstate', followed)
  })

  it('stays where it is on the sign-in page itself', () => {
    window.history.replaceState(null, '', '/sign-in?next=%2Fprivate')
    const navigate = vi.fn()
    const { emit } = page(guard({ redirectTo: '/sign-in', fallback: 'sign in first' }), { navigate })
    emit('INITIAL_SESSION', null)
    expect(navigate).not.toHaveBeenCalled()
    expect(seen()).toBe('sign in first')
  })

  it.each(['//evil.example', 'javascript:alert(1)', 'https://evil.example/sign-in'])('G46: refuses redirectTo="%s", and names it', (redirectTo) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => page(guard({ redirectTo }))).toThrow('`redirectTo`')
    error.mockRestore()
  })

  it('G46: goes to another origin that the app allows', () => {
    const navigate = vi.fn()
    const { emit } = page(guard({ redirectTo: 'https://id.example/sign-in' }), { navigate, allowedRedirects: ['https://id.example'] })
    emit('INITIAL_SESSION', null)
    expect(navigate.mock.calls[0]?.[0]).toMatch(/^https:\/\/id\.example\/sign-in\?next=/)
  })
})

describe('Show', () => {
  const show = (props: ShowProps) => <Show fallback="something else" {...props}>shown</Show>

  it('shows its children, the fallback, or nothing while nobody can tell', () => {
    const { emit } = page(show({ when: 'signed-in' }))
    expect(seen()).toBe('')
    emit('INITIAL_SESSION', null)
    expect(seen()).toBe('something else')
    emit('SIGNED_IN', sessionWith())
    expect(screen.getByText('shown')).toBeDefined()
  })

  it('takes a function of the snapshot', () => {
    const { emit } = page(show({ when: (snapshot) => snapshot.status === 'signed-in' && snapshot.user.email === 'ada@example.test' }))
    emit('INITIAL_SESSION', sessionWith())
    expect(seen()).toBe('shown')
  })
})
