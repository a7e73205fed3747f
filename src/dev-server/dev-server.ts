import { createRateLimits } from './account/rate-counters.js'
import { abortable } from './abortable.js'
import type { SeedUser } from './account/seed-user.js'
import { seedUsers } from './account/seed-users.js'
import { readConfig, type Config, type ConfigInput } from './config/index.js'
import { createTokenKeys, randomUuid, systemRandom, type Random } from './crypto/index.js'
import { createFaults, type Faults } from './faults/index.js'
import { handle } from './handler.js'
import { checkHooks } from './hooks/index.js'
import { createInbox, type Inbox, type InboxMessage } from './inbox/index.js'
import { createPageLocation, type PageLike, type PageLocation } from './location/index.js'
import { createRouter } from './router.js'
import { routeGroups } from './routes/index.js'
import type { ServerState } from './server-state.js'
import { createStore } from './state/index.js'

export interface DevServerOptions {
  /** GoTrue's settings; the defaults are those of a local Supabase stack. */
  readonly config?: ConfigInput | undefined
  /** People to begin with; `reset()` brings them back. */
  readonly users?: readonly SeedUser[] | undefined
  /** The clock. @default Date.now */
  readonly now?: (() => number) | undefined
  /** For what the server asks of others: hooks, providers with an address of their own. @default the platform's */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Where ids, codes and tokens come from: fills the bytes. @default crypto.getRandomValues */
  readonly random?: Random | undefined
}

/** A GoTrue-compatible server in memory, for development and tests. */
export interface DevServer {
  /** Answers a request; works as the platform's `fetch` does, and needs no `this`. */
  readonly fetch: typeof globalThis.fetch
  /**
   * A `location` port that answers navigations to the server within the page: `createAuthClient({ platform: { location } })`.
   * `location.subscribe(() => void auth.readRedirect())` takes in what lands on the page.
   */
  location(page: PageLike): PageLocation
  /** The mails and texts it has sent. */
  readonly inbox: Inbox
  /** Makes it fail on purpose: offline, slow, an error status, an expired link, … */
  readonly faults: Faults
  /** Its settings, with the defaults filled in. */
  readonly config: Config
  /** Sends each mail on before it counts as sent: one that is not taken fails its request, as on GoTrue. The result ends that. */
  forwardMails(send: (mail: InboxMessage) => Promise<void>): () => void
  /** Moves its clock on. */
  advance(seconds: number): void
  /** Forgets everything but the settings, and starts again with the people it began with. */
  reset(): void
  /** Everything that it remembers of people, as text. */
  exportState(): Promise<string>
  /** Remembers what was exported before, in place of what it remembers now; throws on anything else, and then forgets nothing. */
  importState(state: string): Promise<void>
  /** Refuses every further request. */
  close(): void
}

/** Creates a GoTrue-compatible server that runs in this process or page, with state of its own. */
export function createDevServer({ config: input, users = [], now = () => Date.now(), fetch, random = systemRandom }: DevServerOptions = {}): DevServer {
  const config = readConfig(input)
  const inbox = createInbox()
  const router = createRouter(routeGroups)
  checkHooks(config)
  let offset = 0
  let isClosed = false
  const state: ServerState = {
    config,
    inbox,
    random,
    keys: createTokenKeys(config),
    fetch: fetch ?? ((request, init) => globalThis.fetch(request, init)),
    now: () => now() + offset,
    store: createStore(),
    limits: createRateLimits(),
    hasSignedTokens: false,
  }
  const faults = createFaults(state.now)
  seedUsers(state, users)
  /** Where it has been asked: those addresses are its own. */
  const origins = new Set<string>()
  const answer: typeof globalThis.fetch = async (target, init) => {
    if (isClosed) throw new TypeError('latchkey: this dev server is closed.')
    const request = new Request(target, init)
    origins.add(new URL(request.url).origin)
    return abortable(handle(state, { router, faults }, request), init?.signal)
  }
  // An app that has asked nothing yet goes to its server first.
  const isServer = ({ origin }: URL) => origins.size === 0 || origins.has(origin) || (config.apiExternalUrl !== undefined && origin === new URL(config.apiExternalUrl).origin)

  return {
    inbox,
    faults,
    config,
    fetch: answer,
    location: (page) => createPageLocation(page, { fetch: answer, siteUrl: config.siteUrl, isServer }, `page-${randomUuid(random)}`),
    forwardMails(send) {
      state.forwardMail = send
      return () => { state.forwardMail = undefined }
    },
    advance(seconds) { offset += seconds * 1000 },
    reset() {
      offset = 0
      inbox.clear()
      faults.clear()
      state.store = createStore()
      state.limits = createRateLimits()
      seedUsers(state, users)
    },
    async exportState() {
      const { serializeStore } = await import('./state/serialize-store.js')
      return serializeStore(state.store)
    },
    async importState(text) {
      const { readStore } = await import('./state/serialize-store.js')
      state.store = readStore(text)
    },
    close() { isClosed = true },
  }
}
