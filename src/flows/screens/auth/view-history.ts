import type { Navigate } from '../../../react/index.js'
import type { AuthView } from '../../parts/index.js'
import { addressOfView, basePathOf, viewOfAddress, type AddressRule, type AuthRouting } from './view-address.js'

/** Where a card is, and where it has been. */
export interface ViewHistory {
  getView(): AuthView
  goTo(view: AuthView, navigate: Navigate | undefined): void
  /** Back to the first view, in place of the one that is shown. */
  reset(navigate: Navigate | undefined): void
  subscribe(listener: () => void): () => void
}

/** What a history is made of. */
export interface ViewHistoryOptions {
  readonly routing: AuthRouting
  readonly basePath: string | undefined
  readonly defaultView: AuthView
}

/** The views of one card: by the page's address, or in memory. */
export function createViewHistory({ routing, basePath, defaultView }: ViewHistoryOptions): ViewHistory {
  const hasPage = typeof location !== 'undefined'
  if (routing === 'none' || !hasPage) return createMemoryHistory(defaultView)
  return createPageHistory({ routing, defaultView, basePath: basePath ?? basePathOf(location.href) })
}

function createMemoryHistory(defaultView: AuthView): ViewHistory {
  let view = defaultView
  const { subscribe, notify } = createListeners()
  const goTo = (next: AuthView) => {
    view = next
    notify()
  }
  return { getView: () => view, goTo, reset: () => goTo(defaultView), subscribe }
}

/** A router may take its time to follow: the card does not wait, and looks at the address again when that has changed. */
function createPageHistory(rule: AddressRule): ViewHistory {
  let seen = location.href
  let view = viewOfAddress(seen, rule)
  const { subscribe, notify } = createListeners()
  const look = () => {
    if (location.href === seen) return
    seen = location.href
    view = viewOfAddress(seen, rule)
  }
  const move = (next: AuthView, { navigate = moveBrowser, replace }: { navigate: Navigate | undefined; replace: boolean }) => {
    navigate(addressOfView(next, location.href, rule), { replace })
    look()
    view = next
    notify()
  }
  return {
    getView() {
      look()
      return view
    },
    goTo: (next, navigate) => move(next, { navigate, replace: false }),
    reset: (navigate) => { if (view !== rule.defaultView) move(rule.defaultView, { navigate, replace: true }) },
    subscribe(listener) {
      const unsubscribe = subscribe(listener)
      addEventListener('popstate', listener)
      return () => {
        unsubscribe()
        removeEventListener('popstate', listener)
      }
    },
  }
}

const moveBrowser: Navigate = (to, { replace }) => (replace ? history.replaceState(history.state, '', to) : history.pushState(history.state, '', to))

function createListeners() {
  const listeners = new Set<() => void>()
  return {
    notify: () => { for (const listener of [...listeners]) listener() },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
