import type { LocationPort, PopupWindow } from '../../core/index.js'
import type { PageLike, Site, Visit } from './visit.js'

/** A `location` port whose navigations to the server are answered within the page. */
export interface PageLocation extends LocationPort {
  /** Calls back when a redirect has landed on the page, as a load of the page would tell; returns the way to stop. */
  subscribe(listener: () => void): () => void
}

const load = () => import('./navigate.js')

/** Makes the port of a page; the tab's name tells it from other pages of the same server. */
export function createPageLocation(page: PageLike, site: Site, tab: string): PageLocation {
  const listeners = new Set<() => void>()
  /** Where the page is as far as the app knows, when its real address cannot say so. */
  let virtual: string | null = null
  let popup: { close: () => void } | null = null
  const href = () => virtual ?? page.location.href

  const move = (change: 'pushState' | 'replaceState', url: string) => {
    const target = new URL(url, href())
    const isReal = target.origin === new URL(page.location.href).origin && page.history !== undefined
    virtual = isReal ? null : target.href
    if (isReal) page.history?.[change](page.history.state, '', target.href)
  }
  const isApp = (url: URL) => [page.location.href, site.siteUrl].some((address) => new URL(address).origin === url.origin)
  const visit: Visit = {
    page,
    site,
    isApp,
    isServed: (url) => site.isServer(url) && (!isApp(url) || url.pathname.startsWith('/auth/v1/')),
    arrive(url) {
      move('pushState', url)
      for (const listener of listeners) listener()
    },
  }
  const go = (address: string) => {
    const url = new URL(address, href())
    if (!visit.isServed(url)) return isApp(url) ? visit.arrive(url.href) : page.location.assign(url.href)
    void load().then(({ navigate }) => navigate(visit, url))
  }

  return {
    page,
    href,
    replace: (url) => move('replaceState', url),
    assign: go,
    tab: () => tab,
    openPopup() {
      let isClosed = false
      const close = () => {
        isClosed = true
        popup = null
        void load().then(({ closeWindow }) => closeWindow(visit))
      }
      const opened: PopupWindow = {
        get closed() { return isClosed },
        location: { replace: (url) => void load().then(({ navigate }) => navigate(visit, new URL(url, href()), close)) },
        close,
      }
      popup = opened
      return opened
    },
    // The window is within this page: as long as it is open, what lands here landed there.
    isPopup: () => popup !== null,
    close: () => popup?.close(),
    subscribe(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}
