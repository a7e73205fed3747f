/** What a `window` has of this; a page without a `document` can follow redirects, but show no provider. */
export interface PageLike {
  readonly location: { readonly href: string; assign(url: string): void }
  readonly history?: { readonly state: unknown; pushState(state: unknown, unused: string, url: string): void; replaceState(state: unknown, unused: string, url: string): void } | undefined
  readonly document?: Document | undefined
}

export interface Site {
  readonly fetch: typeof globalThis.fetch
  /** Whether an address is one of the server's. */
  isServer(url: URL): boolean
  /** The app's own address, as the server knows it. */
  readonly siteUrl: string
}

/** What the port, its popups and the steps of a navigation share. */
export interface Visit {
  readonly page: PageLike
  readonly site: Site
  /** Whether the server answers an address; else it is the app's, or one of the world outside. */
  isServed(url: URL): boolean
  isApp(url: URL): boolean
  /** The app has been sent to an address of its own. */
  arrive(url: string): void
}
