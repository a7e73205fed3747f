// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { ResendButton } from 'latchkey'
import { renderWithAuth, una } from 'latchkey/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const message = { type: 'signup', email: una.email } as const
const button = (name = /./) => screen.getByRole('button', { name })
const pass = (seconds: number) => act(() => { vi.advanceTimersByTime(seconds * 1000) })

beforeEach(() => { vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }) })
afterEach(() => { vi.useRealTimers() })

describe('ResendButton', () => {
  it('counts down, does nothing until then, and sends once it may', async () => {
    const { server } = renderWithAuth(<ResendButton message={message} resendAfter={65} />)
    expect(button(/^Send again in 1:05/)).toBeDefined()
    fireEvent.click(button())
    pass(64)
    expect(button(/^Send again in 0:01/)).toBeDefined()
    expect(server.inbox.messages).toEqual([])
    pass(1)
    expect(button().getAttribute('aria-disabled')).toBeNull()
    fireEvent.click(button())
    await waitFor(() => expect(server.inbox.messages).toHaveLength(1))
    await waitFor(() => expect(button(/^Send again in 1:05/)).toBeDefined())
  })

  it('counts what the server says when it refuses, and one second more', async () => {
    const onError = vi.fn()
    const { server } = renderWithAuth(<ResendButton message={message} isJustSent={false} onError={onError} />)
    server.faults.next({ status: 429, code: 'over_email_send_rate_limit', message: 'For security purposes, you can only request this after 42 seconds.' })
    fireEvent.click(button())
    await waitFor(() => expect(button(/^Send again in 0:43/)).toBeDefined())
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'over_email_send_rate_limit', retryAfter: 42 }))
  })

  it('sends one message for a double press', async () => {
    const { server } = renderWithAuth(<ResendButton message={message} isJustSent={false} />)
    fireEvent.click(button())
    fireEvent.click(button())
    await waitFor(() => expect(server.inbox.messages).toHaveLength(1))
    await waitFor(() => expect(button(/^Send again in/)).toBeDefined())
    expect(server.inbox.messages).toHaveLength(1)
  })
})
