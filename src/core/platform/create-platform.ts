import { browserChannel } from './browser-channel.js'
import { browserClock, browserRandom } from './browser-clock.js'
import { createBrowserLease } from './browser-lease.js'
import { browserLifecycle } from './browser-lifecycle.js'
import { browserPage } from './browser-page.js'
import { createMemoryStorage, createWebStorage, hasWebStorage } from './browser-storage.js'
import { lateCookies } from './late-cookies.js'
import type { Http, Platform, StoragePort } from './ports.js'

export type StorageOption = 'local' | 'session' | 'memory' | 'cookies' | Pick<StoragePort, 'getItem' | 'setItem' | 'removeItem'>

interface PlatformOptions {
  storage?: StorageOption | undefined
  fetch?: Http | undefined
  platform?: Partial<Platform> | undefined
}

/** The ports of a client. `crypto` and `location` are `null` for the browser's own, which only verbs on demand need. */
export interface OpenPlatform extends Omit<Platform, 'crypto' | 'location'> {
  crypto: Platform['crypto'] | null
  location: Platform['location'] | null
  /** What a first load needs of the location. */
  page: Pick<Platform['location'], 'page' | 'href' | 'openPopup'>
  /** Whether storage outlives the page. */
  isPersistent: boolean
  /** Where a note is written at once, whatever storage is like; outlives the page where anything of the browser does. */
  notes: StoragePort
}

/** The browser's own ports, each replaced by the app's where it gives one. */
export function createPlatform({ storage, fetch, platform = {} }: PlatformOptions): OpenPlatform {
  const opened = platform.storage ?? openStorage(storage)
  const clock = platform.clock ?? browserClock
  const random = platform.random ?? browserRandom
  return {
    clock,
    random,
    http: platform.http ?? asHttp(fetch),
    storage: opened ?? createMemoryStorage(),
    isPersistent: opened !== null,
    notes: platform.notes ?? openStorage() ?? createMemoryStorage(),
    channel: platform.channel ?? browserChannel,
    lease: platform.lease ?? createBrowserLease(clock, random),
    page: platform.location ?? browserPage,
    location: platform.location ?? null,
    lifecycle: platform.lifecycle ?? browserLifecycle,
    crypto: platform.crypto ?? null,
  }
}

/** Looked up at each call: an app may put a `fetch` of its own in place after the client was made. */
const asHttp = (fetch: Http | undefined): Http => async (url, init) => (fetch ?? globalThis.fetch)(url, init)

/** `null` where there is none that outlives the page. */
function openStorage(option: StorageOption = 'local'): StoragePort | null {
  if (typeof option === 'object') return option
  if (option === 'memory') return null
  if (option === 'cookies') return typeof document === 'undefined' ? null : lateCookies
  const name = option === 'session' ? 'sessionStorage' : 'localStorage'
  return hasWebStorage(name) ? createWebStorage(name) : null
}
