import type { MaybePromise } from '../../shared/maybe-promise.js'

/** Time. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number
  /** Calls back once after the delay; returns the way to call it off. */
  setTimer(callback: () => void, milliseconds: number): () => void
}

/** Chance, for verifiers and for the spread of retries. */
export interface Random {
  bytes(length: number): Uint8Array
}

export interface HttpInit {
  method: string
  headers: { [name: string]: string }
  body?: string
  signal?: AbortSignal
  keepalive?: boolean
}

/** What is read of an answer: people who replace `fetch` give no more than this. */
export interface HttpAnswer {
  readonly ok: boolean
  readonly status: number
  readonly headers?: { get?: (name: string) => string | null } | undefined
  json(): Promise<unknown>
}

/** The network. */
export type Http = (url: string, init: HttpInit) => Promise<HttpAnswer>

/** Where the session lies: the shape of `localStorage`, or its asynchronous twin. */
export interface StoragePort {
  getItem(key: string): MaybePromise<string | null | undefined>
  setItem(key: string, value: string): MaybePromise<unknown>
  removeItem(key: string): MaybePromise<unknown>
  /** Says which key somebody else has written; `null` for all of them. */
  listen?(listener: (key: string | null) => void): () => void
}

/** A line to the other tabs. */
export interface ChannelPort {
  open(name: string, listener: (message: string) => void): { post(message: string): void; close(): void } | null
}

/** The right to be the only one at work, among all who share a storage. */
export interface Lease {
  /** Runs the work while holding the named lease; after `patience` milliseconds of waiting it runs without it. */
  hold<T>(request: { name: string; patience: number }, work: () => Promise<T>): Promise<T>
}

/** What is used of a `Window` that was opened. */
export interface PopupWindow {
  readonly closed: boolean
  readonly location: { replace(url: string): void }
  close(): void
}

/** The page's address. */
export interface LocationPort {
  /** What tells this page from another: clients of one page share their state. `null` where there is no page. */
  readonly page: object | null
  /** The address now, `null` where there is no page. */
  href(): string | null
  /** Changes the address without a navigation or a history entry. */
  replace(url: string): void
  assign(url: string): void
  /** What tells this tab from another, also after it has gone elsewhere and come back. */
  tab?(): string | null
  /** Opens an empty window; `null` when the browser refuses. */
  openPopup?(size: { width: number; height: number }): PopupWindow | null
  /** Has `isPopup` know the window again when it comes back, before it goes anywhere. */
  markPopup?(popup: PopupWindow): void
  /** Whether this page is in a window that was opened by `openPopup`. */
  isPopup?(): boolean
  /** Closes this page's window. */
  close?(): void
}

export type LifecycleEvent = 'foreground' | 'background' | 'online' | 'offline'

/** Whether somebody is looking, and whether there is a network. */
export interface Lifecycle {
  isOnline(): boolean
  listen(listener: (event: LifecycleEvent) => void): () => void
}

export interface CryptoPort {
  /** SHA-256, or `null` where the platform has none (an insecure origin). */
  sha256(bytes: Uint8Array): Promise<Uint8Array | null>
  /** Checks a signature with a public key, `null` where the platform cannot. */
  verify(check: SignatureCheck): Promise<boolean | null>
}

export interface SignatureCheck {
  algorithm: 'RS256' | 'ES256'
  key: object
  signature: Uint8Array
  signed: Uint8Array
}

/** Everything the client takes from the world around it. */
export interface Platform {
  clock: Clock
  random: Random
  http: Http
  storage: StoragePort
  /** Where a note is written at once, beside a storage that answers later; `localStorage` where there is any. */
  notes?: StoragePort | undefined
  /** Storage of this tab alone, for whoever does not want to be kept signed in; `sessionStorage` where there is any. */
  tabStorage?: StoragePort | undefined
  channel: ChannelPort
  lease: Lease
  location: LocationPort
  lifecycle: Lifecycle
  crypto: CryptoPort
}
