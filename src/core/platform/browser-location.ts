import type { LocationPort, PopupWindow } from './ports.js'

/** The name that `openPopup` gives to its window, and the mark in its `sessionStorage`: a page that isolates itself loses the name on the way. */
const popupName = 'latchkey-popup'
const tabKey = 'latchkey-tab'

/** What redirects need of the page's address, beside what a first load asks of it. */
export const browserLocation: Omit<LocationPort, 'page' | 'href' | 'openPopup'> = {
  replace: (url) => window.history?.replaceState?.(window.history.state, '', url),
  assign: (url) => window.location.assign(url),
  tab() {
    return guard(() => {
      const known = sessionStorage.getItem(tabKey) ?? Math.random().toString(36).slice(2)
      sessionStorage.setItem(tabKey, known)
      return known
    })
  },
  markPopup: (popup) => void guard(() => storageOf(popup)?.setItem(popupName, 'yes')),
  isPopup: () => globalThis.window?.name === popupName || guard(() => sessionStorage.getItem(popupName)) === 'yes',
  close: () => window.close(),
}

/** That of an empty window, which is still of this page's origin. */
const storageOf = (popup: PopupWindow): Storage | undefined => (Reflect.get(popup, 'sessionStorage'))

/** Storage may be denied, and then throws. */
function guard<T>(call: () => T): T | null {
  try {
    return call()
  } catch {
    return null
  }
}
