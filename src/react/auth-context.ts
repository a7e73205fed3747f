'use client'

import type { AuthClient, AuthSettings } from '../core/index.js'
import { createStrictContext } from '../shared/create-strict-context.js'
import type { SnapshotSource } from './snapshot-source.js'

/** What a session that is not an ordinary one counts as for the guards. */
export type CountsAs = 'signed-in' | 'signed-out'

/** What every hook finds in the nearest provider. */
export interface AuthContextValue {
  readonly client: AuthClient
  readonly source: SnapshotSource
  /** What the server allows, where the app says so itself. */
  readonly settings: AuthSettings | undefined
  /** Where to ask what the server allows, for a client that cannot be asked. */
  readonly settingsAddress: { readonly projectUrl: string; readonly apiKey: string } | undefined
  readonly recoveryCounts: CountsAs
  readonly secondFactorCounts: CountsAs
  /** Origins that one may be sent to after signing in, beside the page's own. */
  readonly allowedRedirects: readonly string[] | undefined
}

/** The client and its settings for everything below a provider, and the hook that reads them. */
export const [AuthContext, useAuthContext] = createStrictContext<AuthContextValue>('LatchkeyAuth', {
  provider: '<AuthProvider>',
  hint: 'It reads the client from it. Wrap your app in <AuthProvider client={…}>.',
})
