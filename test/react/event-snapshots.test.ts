// @vitest-environment jsdom
import type { AuthChangeEvent, AuthErrorLike, Session } from 'latchkey/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createEventSnapshots } from '../../src/react/event-snapshots.js'
import { createEventClient, sessionWith, tokenWith, userWith, verifiedFactor } from './event-client.js'

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

function listening() {
  const { client, emit, listenerCount } = createEventClient()
  const source = createEventSnapshots(client)
  let changes = 0
  const stop = source.subscribe(() => { changes += 1 })
  return { source, emit, stop, listenerCount, changes: () => changes }
}

describe('the snapshot made up from events', () => {
  it('is loading until the client says how it starts', () => {
    const { source, emit } = listening()
    expect(source.getSnapshot()).toEqual({ status: 'loading' })
    emit('INITIAL_SESSION', null)
    expect(source.getSnapshot()).toEqual({ status: 'signed-out', redirect: null })
  })

  it('G1: stays the same object, and tells nobody, when the client repeats what is known', () => {
    const { source, emit, changes } = listening()
    emit('SIGNED_IN', sessionWith())
    const first = source.getSnapshot()
    emit('INITIAL_SESSION', sessionWith())
    for (let focus = 0; focus < 20; focus += 1) emit('SIGNED_IN', sessionWith())
    expect(source.getSnapshot()).toBe(first)
    expect(changes()).toBe(1)
  })

  it.each<[string, AuthChangeEvent, Session | null, object]>([
    ['a new token', 'TOKEN_REFRESHED', sessionWith({ refresh_token: 'r2' }), { status: 'signed-in', session: { refresh_token: 'r2' } }],
    ['a changed user', 'USER_UPDATED', sessionWith({ user: userWith({ email: 'new@example.test' }) }), { user: { email: 'new@example.test' } }],
    ['a sign-out', 'SIGNED_OUT', null, { status: 'signed-out' }],
    ['somebody else', 'SIGNED_IN', sessionWith({ user: userWith({ id: 'bob' }) }), { user: { id: 'bob' } }],
  ])('follows %s', (_, event, session, expected) => {
    const { source, emit, changes } = listening()
    emit('INITIAL_SESSION', sessionWith())
    emit(event, session)
    expect(source.getSnapshot()).toMatchObject(expected)
    expect(changes()).toBe(2)
  })

  it('G26: keeps a recovery through doubled events, until the user has been updated', () => {
    const { source, emit, changes } = listening()
    emit('PASSWORD_RECOVERY', sessionWith())
    emit('INITIAL_SESSION', sessionWith())
    emit('PASSWORD_RECOVERY', sessionWith())
    emit('SIGNED_IN', sessionWith())
    expect(source.getSnapshot()).toMatchObject({ purpose: 'recovery' })
    expect(changes()).toBe(1)
    emit('USER_UPDATED', sessionWith())
    expect(source.getSnapshot()).toMatchObject({ purpose: 'regular' })
  })

  it.each([
    ['no factor', 'aal1', [], { current: 'aal1', next: 'aal1' }],
    ['a verified factor not yet used', 'aal1', [verifiedFactor()], { current: 'aal1', next: 'aal2' }],
    ['a verified factor used', 'aal2', [verifiedFactor()], { current: 'aal2', next: 'aal2' }],
  ])('G53: reads the assurance levels with %s', (_, aal, factors, expected) => {
    const { source, emit } = listening()
    emit('SIGNED_IN', sessionWith({ access_token: tokenWith({ aal, name: 'Zoë' }), user: userWith({ factors }) }))
    expect(source.getSnapshot()).toMatchObject({ aal: expected })
  })

  it('counts a token that cannot be read as the lowest level', () => {
    const { source, emit } = listening()
    emit('SIGNED_IN', sessionWith({ access_token: 'opaque' }))
    expect(source.getSnapshot()).toMatchObject({ aal: { current: 'aal1', next: 'aal1' } })
  })

  it('takes over a checked user, and is silent when it holds nothing new', () => {
    const { source, emit, changes } = listening()
    emit('SIGNED_IN', sessionWith())
    source.adoptUser(userWith())
    expect(changes()).toBe(1)
    source.adoptUser(userWith({ email: 'new@example.test' }))
    expect(source.getSnapshot()).toMatchObject({ user: { email: 'new@example.test' }, session: { user: { email: 'new@example.test' } } })
    source.adoptUser(userWith({ id: 'bob' }))
    expect(source.getSnapshot()).toMatchObject({ user: { id: 'ada' } })
  })

  it('listens once however many readers there are, and stops with the last', () => {
    const { source, stop, listenerCount } = listening()
    const stopOther = source.subscribe(() => undefined)
    expect(listenerCount()).toBe(1)
    stop()
    expect(listenerCount()).toBe(1)
    stopOther()
    expect(listenerCount()).toBe(0)
  })

  it.each<[string, () => Promise<never>]>([
    ['rejects', async () => { throw { code: 'otp_expired', message: 'Email link is invalid or has expired' } }],
    ['throws', () => { throw { code: 'otp_expired', message: 'Email link is invalid or has expired' } }],
  ])('G38: a client whose start %s leaves nothing unhandled, and what it throws is what the redirect brought', async (_, initialize) => {
    const { client, emit } = createEventClient()
    const source = createEventSnapshots({ ...client, initialize })
    source.subscribe(() => undefined)
    emit('INITIAL_SESSION', null)
    await source.readRedirect()
    expect(source.getSnapshot()).toMatchObject({ status: 'signed-out', redirect: { kind: 'link-expired', code: 'otp_expired' } })
  })

  it.each([
    [{ error: 'access_denied', code: 'unspecified_code' }, 'access_denied'],
    [{ error: 'user_cancelled_login', code: 'unspecified_code' }, 'access_denied'],
    [{ error: 'server_error', code: 'unspecified_code' }, 'provider_failed'],
    [{ error: 'access_denied', code: 'user_banned' }, 'user_banned'],
  ])('an error of a redirect that this client knows as %j is %s', async (details, code) => {
    const { client, emit } = createEventClient()
    const source = createEventSnapshots({ ...client, initialize: async () => ({ error: { name: 'AuthImplicitGrantRedirectError', message: '', code: undefined, status: 500, details } }) })
    source.subscribe(() => undefined)
    emit('INITIAL_SESSION', null)
    await source.readRedirect()
    expect(source.getSnapshot()).toMatchObject({ redirect: { kind: 'error', code } })
  })

  const landOn = (address: string, error: AuthErrorLike | null = null) => {
    history.replaceState(null, '', address)
    const { client, emit } = createEventClient()
    const source = createEventSnapshots({ ...client, initialize: async () => ({ error }) })
    source.subscribe(() => undefined)
    emit('INITIAL_SESSION', null)
    return { source, emit }
  }
  const failed: AuthErrorLike = { name: 'AuthPKCEGrantCodeExchangeError', message: '', code: undefined, status: 500 }

  it('G19: a link with a token waits for a click, on each load of the page until it was used or left', async () => {
    const { source } = landOn('/?a=b&token_hash=abc&type=magiclink')
    await vi.waitFor(() => expect(source.getSnapshot()).toMatchObject({ redirect: { kind: 'needs-click', tokenHash: 'abc', type: 'magiclink' } }))
    expect(location.search).toContain('token_hash')
    source.dismissRedirect()
    expect(location.search).toBe('?a=b')
    expect(source.getSnapshot()).toMatchObject({ redirect: null })
  })

  it.each([
    ['/?a=b&error=access_denied&error_description=no#error=access_denied&error_description=no', failed, { kind: 'error', code: 'access_denied' }],
    ['/?a=b#error=access_denied&error_code=otp_expired&error_description=old&sb=', null, { kind: 'link-expired', code: 'otp_expired' }],
  ])('G24: the error of %s is read, and does not return with a reload', async (address, error, outcome) => {
    const { source } = landOn(address, error)
    await vi.waitFor(() => expect(source.getSnapshot()).toMatchObject({ redirect: outcome }))
    expect(location.href).toMatch(/\/\?a=b$/)
  })

  it('G25: leaves what may be for others where it lies', async () => {
    for (const address of ['/?error=access_denied', '/?code=abc', '/?token_hash=abc&type=other']) {
      const { source } = landOn(address)
      await Promise.resolve()
      await vi.waitFor(() => expect(source.getSnapshot()).toMatchObject({ status: 'signed-out', redirect: null }))
      expect(location.pathname + location.search).toBe(address)
    }
  })

  it('G18: the page that redirects land on says that a link was opened elsewhere', async () => {
    const { source } = landOn('/callback?code=abc&a=b')
    await source.readRedirect()
    expect(source.getSnapshot()).toMatchObject({ redirect: { kind: 'link-opened-elsewhere' } })
    expect(location.search).toBe('?a=b')
  })

  it('G26: a recovery outlives a reload of its tab, and neither a new password, a sign-out nor another person', () => {
    listening().emit('PASSWORD_RECOVERY', sessionWith())
    const reloaded = listening()
    reloaded.emit('INITIAL_SESSION', sessionWith())
    expect(reloaded.source.getSnapshot()).toMatchObject({ purpose: 'recovery' })
    const other = listening()
    other.emit('INITIAL_SESSION', sessionWith({ user: userWith({ id: 'bob' }) }))
    expect(other.source.getSnapshot()).toMatchObject({ purpose: 'regular' })
    for (const [event, session] of [['USER_UPDATED', sessionWith()], ['SIGNED_OUT', null]] as const) {
      const before = listening()
      before.emit('PASSWORD_RECOVERY', sessionWith())
      before.emit(event, session)
      const after = listening()
      after.emit('INITIAL_SESSION', sessionWith())
      expect(after.source.getSnapshot()).toMatchObject({ purpose: 'regular' })
    }
  })
})
