import { screen, waitFor } from '@testing-library/react'
import { useSession } from 'latchkey'
import type { AuthClient } from 'latchkey/core'
import { renderWithAuth, type RenderWithAuthOptions } from 'latchkey/testing'
import { expect } from 'vitest'

type Options = RenderWithAuthOptions<AuthClient> & Pick<Required<RenderWithAuthOptions<AuthClient>>, 'client'>

const Status = () => <output>{useSession((snapshot) => snapshot.status)}</output>

/** Renders a hook beside the status of the session, once that is known; `current` looks at what the hook gave last. */
export async function renderAuthHook<Result>(useHook: () => Result, options: Options) {
  const seen: { current: Result | null } = { current: null }
  const Reader = () => {
    Object.assign(seen, { current: useHook() })
    return null
  }
  const rendered = renderWithAuth(<><Reader /><Status /></>, options)
  await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe('loading'))
  const current = () => {
    if (!seen.current) throw new Error('The hook has not run.')
    return seen.current
  }
  return { ...rendered, current, status: () => screen.getByRole('status').textContent }
}
