import { remainingLife } from '../session/index.js'
import { loadOnDemand } from './load-on-demand.js'
import type { Parts } from './parts.js'
import type { VerbParts } from './verb-parts.js'

const longestLoading = 2_000

/** What an address has that a redirect has landed on, and few others. */
const traces = /[?&#](code|access_token|token_hash|error\w*|message)=/

const handleRedirect = (parts: VerbParts, isExpected: boolean) => loadOnDemand().then((verbs) => verbs.handleRedirect(parts, isExpected))

const mayBeRedirect = ({ platform, options }: Parts) => options.detectSessionInUrl !== false && traces.test(platform.page.href() ?? '')

/** Works out the first state: from storage, a redirect, a renewal where the stored token has ended; at once where none takes time. */
export function startSession(parts: VerbParts): void {
  const { store } = parts
  // Who is signed out may sign in next: the verbs for it are there when the form is sent.
  const preload = () => void (store.get().isReady && !store.current() && loadOnDemand().then((verbs) => verbs.dropStaleOutcome(parts)).catch(() => undefined))
  const finish = () => {
    settleStored(parts)
    preload()
  }
  store.subscribe(preload)
  const reading = store.follow()
  if (mayBeRedirect(parts)) void Promise.resolve(reading).then(() => handleRedirect(parts, false)).then(finish, finish)
  else if (reading instanceof Promise) void reading.then(finish, finish)
  else finish()
}

function settleStored({ store, refresher, platform, options }: Parts): void {
  const held = store.current()
  const { clock, lifecycle } = platform
  const hasEnded = held && remainingLife(held, clock.now()).life <= 0
  if (!hasEnded || options.autoRefreshToken === false || !lifecycle.isOnline()) return store.settle()
  const stopTimer = clock.setTimer(() => {
    store.set({ connection: 'degraded' })
    store.settle()
  }, longestLoading)
  void refresher.renewIfDue().catch(() => undefined).then(() => {
    stopTimer()
    store.settle()
  })
}

/** Takes this page's address as a redirect that was to land here, whatever the rule says; again after one that failed for a while. */
export async function readRedirect(parts: VerbParts): Promise<void> {
  await parts.start()
  if (mayBeRedirect(parts)) await handleRedirect(parts, true)
}
