import type { RateLimits } from './account/rate-counters.js'
import type { Config } from './config/index.js'
import type { Random, TokenKeys } from './crypto/index.js'
import type { InboxMessage, WritableInbox } from './inbox/index.js'
import type { PlayedKeys, Store } from './state/index.js'

/** Everything of one server, in one object: two servers share nothing. */
export interface ServerState {
  readonly config: Config
  readonly keys: TokenKeys
  readonly inbox: WritableInbox
  readonly random: Random
  /** For what the server asks of others: hooks, providers with an address of their own. */
  readonly fetch: typeof globalThis.fetch
  /** The server's clock, in milliseconds. */
  now(): number
  /** Replaced as a whole by `reset()`. */
  store: Store
  limits: RateLimits
  /** Whether a token was signed since the server began. */
  hasSignedTokens: boolean
  /** Sends each mail on before it counts as sent. */
  forwardMail?: ((mail: InboxMessage) => Promise<void>) | undefined
  /** Made when a provider is first played. */
  playedKeys?: Promise<PlayedKeys> | undefined
}
