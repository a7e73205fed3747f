import { attempt } from '../../shared/maybe-promise.js'
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
  storageKey: string
  fetch?: Http | undefined
  platform?: Partial<Platform> | undefined
}

/** The ports of a client. `crypto` and `location` are `null` for the browser's own, which only verbs on demand need. */
export interface OpenPlatform extends Omit<Platform, 'crypto' | 'location' | 'tabStorage'> {
  crypto: Platform['crypto'] | null
  location: Platform['location'] | null
  /** What a first load needs of the location. */
  page: Pick<Platform['location'], 'page' | 'href' | 'openPopup'>
  /** Whether storage outlives the page. */
  isPersistent: boolean
  /** Where a note is written at once, whatever storage is like; outlives the page where anything of the browser does. */
  notes: StoragePort
  /** `null` where the person has no choice. */
  tabStorage: StoragePort | null
  /** Where the session lies: in `storage`, unless another place was chosen at sign-in. */
  sessionPlace: StoragePort
  /** Under which key that choice lies. */
  choiceKey: string
}

/** The browser's own ports, each replaced by the app's where it gives one. */
export function createPlatform({ storage: option, storageKey, fetch, platform = {} }: PlatformOptions): OpenPlatform {
  const opened = platform.storage ?? openStorage(option)
  const storage = opened ?? createMemoryStorage()
  const notes = platform.notes ?? openStorage() ?? createMemoryStorage()
  // Only the browser's own two can be listened to, and are what there is to choose from.
  const tabStorage = platform.tabStorage ?? (!platform.storage && opened?.listen ? (option === 'session' ? opened : openStorage('session')) : null)
  const choiceKey = `${storageKey}-latchkey-choice`
  const chosen = tabStorage && attempt(() => tabStorage.getItem(choiceKey) ?? notes.getItem(choiceKey), null)
  const clock = platform.clock ?? browserClock
  const random = platform.random ?? browserRandom
  return {
    clock,
    random,
    http: platform.http ?? asHttp(fetch),
    storage,
    isPersistent: opened !== null,
    notes,
    tabStorage,
    choiceKey,
    sessionPlace: chosen === 'session' && tabStorage ? tabStorage : chosen === 'local' ? notes : storage,
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
