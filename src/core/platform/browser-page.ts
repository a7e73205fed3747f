import type { LocationPort } from './ports.js'

const href = () => (typeof window === 'undefined' || typeof document === 'undefined' ? null : (window.location?.href ?? null))

/** What a first load asks of the page's address. */
export const browserPage: Pick<LocationPort, 'page' | 'href' | 'openPopup'> = {
  get page() {
    return href() === null ? null : globalThis
  },
  href,
  openPopup({ width, height }) {
    const { screenX = 0, screenY = 0, outerWidth = width, outerHeight = height } = window
    const [left, top] = [screenX + (outerWidth - width) / 2, screenY + (outerHeight - height) / 2].map((place) => Math.max(0, Math.round(place)))
    const opened = window.open('about:blank', 'latchkey-popup', `popup,width=${width},height=${height},left=${left},top=${top}`)
    return opened && {
      get isClosed() {
        return opened.closed
      },
      go: (url) => opened.location.replace(url),
      close: () => opened.close(),
    }
  },
}
