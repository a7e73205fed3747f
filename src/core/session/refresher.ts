import { isAuthError, unreachable } from '../errors.js'
import type { AuthError } from '../errors.js'
import type { Clock, Lease, Lifecycle, Random } from '../platform/index.js'
import type { Session } from '../types.js'
import type { Held } from './held.js'
import { planRefresh, remainingLife } from './plan-refresh.js'
import { createRetryPace } from './retry-pace.js'
import type { SessionStore } from './session-store.js'

interface Parts {
  platform: { clock: Clock; random: Random; lease: Lease; lifecycle: Lifecycle }
  options: { storageKey: string; requestTimeout: number }
  store: SessionStore
  /** Sends the refresh token, and gives the next session. */
  exchange: (refreshToken: string) => Promise<Session>
  /** After each attempt, whatever came of it. */
  onSettled: () => void
}

/** The answers after which the server will never take this session again. */
const terminalCodes = ['refresh_token_not_found', 'refresh_token_already_used', 'session_expired', 'session_not_found', 'session_missing', 'user_banned', 'validation_failed']

const isTerminal = ({ code = '', name }: AuthError) => terminalCodes.includes(code) && name !== 'AuthRetryableFetchError'

interface Attempt {
  /** The refresh token that the server has refused for good, while its access token still lives. */
  refused: string | null
  error: AuthError | null
}

/** One attempt after the other to renew, and what the last one taught. */
function createAttempts({ platform, store, exchange }: Parts) {
  const { clock, lifecycle } = platform
  const pace = createRetryPace(platform)
  const last: Attempt = { refused: null, error: null }

  async function handleFailure(sent: string, error: unknown, isProbe: boolean): Promise<null> {
    await store.follow()
    const held = store.current()
    if (held?.session.refresh_token !== sent) return null // Renewed or signed out meanwhile: what storage holds counts.
    last.error = isAuthError(error) ? error : unreachable('The session could not be renewed.', error)
    if (isTerminal(last.error)) {
      last.refused = sent
      if (isProbe || remainingLife(held, clock.now()).life <= 0) await store.end(sent)
    } else {
      pace.fail(last.error.retryAfter)
      store.set({ connection: lifecycle.isOnline() ? 'degraded' : 'offline' })
    }
    throw last.error
  }

  return {
    pace,
    last,
    async renew(sent: string, isProbe: boolean): Promise<void> {
      const answer = await exchange(sent).catch((error: unknown) => handleFailure(sent, error, isProbe))
      if (!answer) return
      pace.succeed()
      last.error = last.refused = null
      await store.rotate(sent, answer)
      store.set({ connection: 'online' })
    },
  }
}

/** Either may stay as it was: two access tokens of one second are equal, and some servers keep the refresh token. */
const tokensOf = (held: Held | null) => held && held.session.access_token + held.session.refresh_token

/** Renews the session: one request at a time among all tabs, one for each step of the retry pace. */
export function createRefresher(parts: Parts) {
  const { platform: { clock, lease, lifecycle }, options, store, onSettled } = parts
  // Waits for longer than anybody who is awake can hold it.
  const turn = { name: `${options.storageKey}:refresh`, patience: options.requestTimeout * 1.5 }
  const { pace, last, renew: attempt } = createAttempts(parts)
  let flight: Promise<void> | null = null

  const plan = () => {
    const held = store.current()
    return planRefresh({ held, now: clock.now(), isOnline: lifecycle.isOnline(), retryAt: pace.retryAt(), isRefused: held?.session.refresh_token === last.refused })
  }

  function renew(isProbe = false): Promise<void> {
    if (flight) return flight
    const started = tokensOf(store.current())
    flight = lease.hold(turn, async () => {
      // Another tab may have renewed while this one waited for its turn.
      await store.follow()
      const held = store.current()
      if (held && (tokensOf(held) === started || plan().kind === 'refresh')) await attempt(held.session.refresh_token, isProbe)
    }).finally(() => {
      flight = null
      onSettled()
    })
    flight.catch(() => undefined)
    return flight
  }

  return {
    plan,
    /** The renewal under way. */
    pending: () => flight,
    /** The network is back: what failed before says nothing. */
    forgetFailures: pace.reset,
    /** Renews if the token is about to end and a try is allowed; throws when it could not. */
    async renewIfDue(): Promise<void> {
      const { kind } = plan()
      if (kind === 'end') return void (await store.end(last.refused ?? ''))
      const held = store.current()
      if (!held || remainingLife(held, clock.now()).untilRenewal > 0) return
      if (kind === 'refresh' || flight) return renew()
      throw (lifecycle.isOnline() && last.error) || unreachable('The server could not be reached.')
    },
    /** Renews now, as the app asked; during a failure no more often than once a second. */
    async renewNow(isProbe = false): Promise<void> {
      const isRefused = store.current()?.session.refresh_token === last.refused
      if (!flight && last.error && (isRefused || !pace.allowsManual())) throw last.error
      return renew(isProbe)
    },
  }
}

export type Refresher = ReturnType<typeof createRefresher>
