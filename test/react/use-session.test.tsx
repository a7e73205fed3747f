// @vitest-environment jsdom
import { act, render, renderHook } from '@testing-library/react'
import { AuthProvider, useSession } from 'latchkey'
import type { AuthSnapshot } from 'latchkey/core'
import { Profiler, StrictMode, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { createEventClient, sessionWith, userWith } from './event-client.js'

function withProvider() {
  const { client, emit } = createEventClient()
  const wrapper = ({ children }: { children: ReactNode }) => <AuthProvider client={client}>{children}</AuthProvider>
  return { wrapper, emit: (...event: Parameters<typeof emit>) => act(() => emit(...event)) }
}

describe('useSession', () => {
  it('gives the snapshot, and follows it', () => {
    const { wrapper, emit } = withProvider()
    const { result } = renderHook(() => useSession(), { wrapper })
    expect(result.current.status).toBe('loading')
    emit('INITIAL_SESSION', sessionWith())
    expect(result.current).toMatchObject({ status: 'signed-in', user: { id: 'ada' } })
    emit('SIGNED_OUT', null)
    expect(result.current.status).toBe('signed-out')
  })

  it('G1: commits nothing when the tab is shown again with the same session', () => {
    const { wrapper: Wrapper, emit } = withProvider()
    const onRender = vi.fn()
    const Reader = () => <p>{useSession().status}</p>
    render(<StrictMode><Wrapper><Profiler id="reader" onRender={onRender}><Reader /></Profiler></Wrapper></StrictMode>)
    emit('SIGNED_IN', sessionWith())
    const before = onRender.mock.calls.length
    for (let focus = 0; focus < 10; focus += 1) emit('SIGNED_IN', sessionWith())
    expect(onRender.mock.calls.length).toBe(before)
  })

  it('renders a selecting reader only when what it selects has changed', () => {
    const { wrapper, emit } = withProvider()
    let renders = 0
    const select = (snapshot: AuthSnapshot) => (snapshot.status === 'signed-in' ? { mail: snapshot.user.email, roles: [snapshot.user.role] } : null)
    const { result } = renderHook(() => { renders += 1; return useSession((snapshot) => select(snapshot)) }, { wrapper })
    emit('INITIAL_SESSION', sessionWith())
    const [first, before] = [result.current, renders]
    emit('TOKEN_REFRESHED', sessionWith({ refresh_token: 'r2' }))
    expect(renders).toBe(before)
    expect(result.current).toBe(first)
    emit('USER_UPDATED', sessionWith({ user: userWith({ email: 'new@example.test' }) }))
    expect(result.current?.mail).toBe('new@example.test')
  })

  it('G32: is loading in server markup, and hydrates without a warning', () => {
    const error = vi.spyOn(console, 'error')
    const { wrapper: Wrapper, emit } = withProvider()
    const Reader = () => <p>{useSession((snapshot) => snapshot.status)}</p>
    const page = <Wrapper><Reader /></Wrapper>
    const container = document.createElement('div')
    container.innerHTML = renderToString(page)
    expect(container.textContent).toBe('loading')
    render(page, { container, hydrate: true })
    emit('INITIAL_SESSION', sessionWith())
    expect(container.textContent).toBe('signed-in')
    expect(error).not.toHaveBeenCalled()
    error.mockRestore()
  })

  it('says what is missing where there is no provider', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => renderHook(() => useSession())).toThrow('latchkey: useSession() found no <AuthProvider>. It reads the client from it. Wrap your app in <AuthProvider client={…}>.')
    error.mockRestore()
  })
})
