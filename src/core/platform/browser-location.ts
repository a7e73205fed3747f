import type { LocationPort } from './ports.js'

/** The name that `openPopup` gives to its window. */
const popupName = 'latchkey-popup'
const tabKey = 'latchkey-tab'

/** What redirects need of the page's address, beside what a first load asks of it. */
export const browserLocation: Omit<LocationPort, 'page' | 'href' | 'openPopup'> = {
  replace: (url) => window.history?.replaceState?.(window.history.state, '', url),
  assign: (url) => window.location.assign(url),
  tab() {
    try {
      const known = sessionStorage.getItem(tabKey) ?? Math.random().toString(36).slice(2)
      sessionStorage.setItem(tabKey, known)
      return known
    } catch {
      return null
    }
  },
  isPopup: () => globalThis.window?.name === popupName,
  close: () => window.close(),
}
