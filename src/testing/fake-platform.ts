import type { Http, HttpAnswer, HttpInit, LifecycleEvent, Platform } from '../core/index.js'
import { createFakeClock } from './fake-clock.js'
import { createFakeChannels, createFakeLeases, createFakeLifecycle, createFakeLocation, createFakeStorage } from './fake-ports.js'

export interface FakeRequest {
  method: string
  url: URL
  headers: { [name: string]: string }
  body: unknown
}

interface FakeBrowserOptions {
  /** Unix milliseconds to begin at. */
  now?: number
  seed?: number
  /** The page that tabs open on; `null` where there is no page, as on a server. */
  href?: string | null
  /** Answers requests. */
  http?: Http
}

/** One browser: tabs that share a storage, on a clock that moves only when told to. */
export function createFakeBrowser({ now, seed = 1, href = 'https://app.example/', http }: FakeBrowserOptions = {}) {
  const clock = createFakeClock(now)
  const storage = createFakeStorage(clock)
  const channels = createFakeChannels(clock)
  const leases = createFakeLeases(clock)
  const random = createFakeRandom(seed)
  const requests: FakeRequest[] = []
  const network: { answer: Http } = { answer: http ?? (() => Promise.reject(new TypeError('Failed to fetch'))) }

  /** A new tab: the platform of its clients, and the person's hand on it. */
  function openTab(page: string | null = href) {
    const tab = {}
    const lifecycle = createFakeLifecycle()
    const location = createFakeLocation(page)
    const send: Http = (url, init) => {
      requests.push(readRequest(url, init))
      return lifecycle.isOnline() ? network.answer(url, init) : Promise.reject(new TypeError('Failed to fetch'))
    }
    const platform: Platform = {
      clock, random, lifecycle, location, http: send, storage: storage.open(), channel: channels.open(), lease: leases.open(tab), crypto: fakeCrypto,
    }
    return { platform, location, tell: (event: LifecycleEvent) => lifecycle.tell(event), die: () => leases.release(tab) }
  }

  return {
    clock, storage, channels, leases, requests, openTab,
    /** Answers requests from now on. */
    answer: (next: Http) => void (network.answer = next),
    advance: clock.advance,
    settle: clock.settle,
  }
}

/** An answer as a server's, with a JSON body or, for text that is none, a page. */
export function createAnswer(status: number, body?: unknown, headers: { [name: string]: string } = {}): HttpAnswer {
  return {
    ok: status >= 200 && status < 300,
    status,
    headers: { get: (name) => headers[name.toLowerCase()] ?? null },
    json: () => (typeof body === 'object' ? Promise.resolve(structuredClone(body)) : Promise.reject(new SyntaxError('Unexpected token <'))),
  }
}

function readRequest(url: string, init: HttpInit): FakeRequest {
  return { method: init.method, url: new URL(url), headers: init.headers, body: init.body === undefined ? null : JSON.parse(init.body) }
}

/** mulberry32: small, seeded, good enough for verifiers that guard nothing. */
function createFakeRandom(seed: number) {
  let state = seed >>> 0
  const byte = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) & 255
  }
  return { bytes: (length: number) => Uint8Array.from({ length }, byte) }
}

/** The platform's own: it gives the same for the same, at once enough for tests. */
const fakeCrypto: Platform['crypto'] = {
  sha256: async (bytes) => new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes))),
  verify: async () => null,
}
