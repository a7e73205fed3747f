import type { LocationPort } from './ports.js'

const href = () => (globalThis.document && globalThis.window?.location?.href) ?? null

/** What a first load asks of the page's address. */
export const browserPage: Pick<LocationPort, 'page' | 'href' | 'openPopup'> = {
  get page() {
    return href() === null ? null : globalThis
  },
  href,
  openPopup({ width, height }) {
    const { screenX, screenY, outerWidth, outerHeight } = window
    const place = `left=${screenX + (outerWidth - width) / 2},top=${screenY + (outerHeight - height) / 2}`
    return window.open('about:blank', 'latchkey-popup', `popup,width=${width},height=${height},${place}`)
  },
}
