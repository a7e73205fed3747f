// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { AuthLoading, AuthProvider, SignedIn, SignedOut, type AuthProviderProps } from 'latchkey'
import { beforeEach, describe, expect, it } from 'vitest'
import { createEventClient, sessionWith, userWith, verifiedFactor } from '../../react/event-client.js'

function page(rules: Partial<AuthProviderProps> = {}) {
  const { client, emit } = createEventClient()
  render(
    <AuthProvider client={client} {...rules}>
      <AuthLoading>one moment</AuthLoading><SignedIn>inside</SignedIn><SignedOut>outside</SignedOut>
    </AuthProvider>,
  )
  return { emit: (...event: Parameters<typeof emit>) => act(() => emit(...event)) }
}

const seen = () => document.body.textContent

// A tab remembers a recovery that was left, and the tests share one.
beforeEach(() => sessionStorage.clear())

describe('guards', () => {
  it('show one of three', () => {
    const { emit } = page()
    expect(seen()).toBe('one moment')
    emit('INITIAL_SESSION', null)
    expect(seen()).toBe('outside')
    emit('SIGNED_IN', sessionWith())
    expect(screen.getByText('inside')).toBeDefined()
    expect(seen()).toBe('inside')
  })

  it('G27: a pending recovery is not signed in, unless the app says so', () => {
    const { emit } = page()
    emit('PASSWORD_RECOVERY', sessionWith())
    expect(seen()).toBe('outside')
  })

  it('G27: recoveryCounts="signed-in" lets a pending recovery in', () => {
    const { emit } = page({ recoveryCounts: 'signed-in' })
    emit('PASSWORD_RECOVERY', sessionWith())
    expect(seen()).toBe('inside')
  })

  it('G53: a pending second factor is not signed in, unless the app says so', () => {
    const { emit } = page()
    emit('SIGNED_IN', sessionWith({ user: userWith({ factors: [verifiedFactor()] }) }))
    expect(seen()).toBe('outside')
  })

  it('G53: secondFactorCounts="signed-in" lets a pending second factor in', () => {
    const { emit } = page({ secondFactorCounts: 'signed-in' })
    emit('SIGNED_IN', sessionWith({ user: userWith({ factors: [verifiedFactor()] }) }))
    expect(seen()).toBe('inside')
  })
})
