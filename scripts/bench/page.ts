/** What a browser's page has and Node has not, as far as auth clients look at it, with a count of what is read of its storage. */
export interface Page {
  readonly items: Map<string, string>
  /** Reads of that key since the last time it was asked. */
  takeReads(key: string): number
  setOnline(isOnline: boolean): void
}

/** Makes this process a page. */
export function openPage(): Page {
  const items = new Map<string, string>()
  const reads = new Map<string, number>()
  const nobody = { addEventListener: () => undefined, removeEventListener: () => undefined }
  let isOnline = true
  const localStorage = {
    getItem(key: string) {
      reads.set(key, (reads.get(key) ?? 0) + 1)
      return items.get(key) ?? null
    },
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
  const { locks } = navigator
  define('window', { ...nobody, location: { href: 'https://app.example/', search: '', hash: '' }, history: { replaceState: () => undefined }, localStorage })
  define('document', { ...nobody, visibilityState: 'visible' })
  define('localStorage', localStorage)
  define('navigator', {
    locks,
    get onLine() {
      return isOnline
    },
  })
  return {
    items,
    takeReads(key) {
      const count = reads.get(key) ?? 0
      reads.set(key, 0)
      return count
    },
    setOnline: (next) => void (isOnline = next),
  }
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}
