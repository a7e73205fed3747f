import type { LocationPort } from './ports.js'

const hasPage = () => typeof window !== 'undefined' && typeof document !== 'undefined' && typeof window.location?.href === 'string'

export const browserLocation: LocationPort = {
  get page() {
    return hasPage() ? globalThis : null
  },
  href: () => (hasPage() ? window.location.href : null),
  replace: (url) => window.history?.replaceState?.(window.history.state, '', url),
  assign: (url) => window.location.assign(url),
  tab: () => attemptNow(() => {
    const known = sessionStorage.getItem(tabKey) ?? Math.random().toString(36).slice(2)
    sessionStorage.setItem(tabKey, known)
    return known
  }),
  openPopup({ width, height }) {
    const left = Math.max(0, (window.screenX ?? 0) + ((window.outerWidth ?? width) - width) / 2)
    const top = Math.max(0, (window.screenY ?? 0) + ((window.outerHeight ?? height) - height) / 2)
    const opened = window.open('about:blank', popupName, `popup,width=${width},height=${height},left=${Math.round(left)},top=${Math.round(top)}`)
    return opened && {
      get isClosed() {
        return opened.closed
      },
      go: (url) => opened.location.replace(url),
      close: () => opened.close(),
    }
  },
  closePopup() {
    const isPopup = hasPage() && window.name === popupName
    if (isPopup) window.close()
    return isPopup
  },
}

const popupName = 'latchkey-popup'
const tabKey = 'latchkey-tab'

function attemptNow<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
