'use client'

import type { AuthContextValue } from './auth-context.js'
import { requestUser } from './user-check.js'

/** Asks the server anew who the signed-in person is, and leaves the answer to the session; a failure leaves it as it was. */
export async function refreshUser({ client, source }: Pick<AuthContextValue, 'client' | 'source'>): Promise<boolean> {
  return requestUser(client, { signal: new AbortController().signal }).then((user) => { source.adoptUser(user); return true }, () => false)
}
