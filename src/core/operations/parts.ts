import type { OpenPlatform } from '../platform/index.js'
import type { Requester } from '../protocol/index.js'
import type { Session } from '../types.js'
import type { Refresher, SessionStore } from '../session/index.js'
import type { ResolvedOptions } from '../options.js'

/** What operations are made with. */
export interface Parts {
  request: Requester
  /** Exchanges a refresh token for the next session. */
  exchange: (refreshToken: string) => Promise<Session>
  store: SessionStore
  refresher: Refresher
  platform: OpenPlatform
  options: ResolvedOptions
  /** Reads storage and works out the first state: once, however often it is called. */
  start: () => Promise<void>
  /** Whether storage is the app's own, which may change without a word. */
  isForeignStorage: boolean
}
