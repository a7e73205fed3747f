import type { Navigate } from '../../../react/index.js'
import type { AuthView } from '../../parts/index.js'
import { addressOfView, addressOfWait, basePathOf, isWaitAddress, viewOfAddress, type AddressRule, type AuthRouting } from './view-address.js'

/** Where a card is, and where it has been. */
export interface ViewHistory {
  getView(): AuthView
  goTo(view: AuthView): void
  /** Back to the first view, in place of the one that is shown. */
  reset(): void
  /** How often the browser has stepped forward to a wait that can be taken up again. */
  getReturns(): number
  subscribe(listener: () => void): () => void
  /** The app's router, as of the latest render. */
  follow(navigate: Navigate | undefined): void
  /** The view has sent a message, and waits for its code. */
  enterWait(): void
  leaveWait(): void
  /** Steps back from the wait by the browser's history; `false` where that has no entry for it. */
  goBackFromWait(): boolean
  /** Calls back when the browser has stepped back from the wait. */
  onWaitLeft(listener: () => void): () => void
}

/** What a history is made of. */
export interface ViewHistoryOptions {
  readonly routing: AuthRouting
  readonly basePath: string | undefined
  readonly defaultView: AuthView
  /** The view that an earlier page was left on, where views have no addresses. */
  readonly leftView: AuthView | undefined
  /** Takes up the wait that the person has stepped back from, where there is anything to wait for. */
  readonly takeUpWait: () => boolean
}

/** The views of one card: by the page's address, or in memory. */
export function createViewHistory({ routing, basePath, defaultView, leftView = defaultView, takeUpWait }: ViewHistoryOptions): ViewHistory {
  const hasPage = typeof location !== 'undefined'
  if (routing === 'none' || !hasPage) return createMemoryHistory(leftView, defaultView)
  return createPageHistory({ routing, defaultView, basePath: basePath ?? basePathOf(location.href) }, takeUpWait)
}

const nothing = () => undefined

function createMemoryHistory(first: AuthView, defaultView: AuthView): ViewHistory {
  let view = first
  const { subscribe, notify } = createListeners()
  const goTo = (next: AuthView) => {
    view = next
    notify()
  }
  const noWait = { enterWait: nothing, leaveWait: nothing, goBackFromWait: () => false, onWaitLeft: () => nothing }
  return { getView: () => view, getReturns: () => 0, goTo, reset: () => goTo(defaultView), subscribe, follow: nothing, ...noWait }
}

/** A router may take its time to follow: the card does not wait, and looks at the address again when that has changed. */
function createPageHistory(rule: AddressRule, takeUp: () => boolean): ViewHistory {
  let navigate: Navigate = moveBrowser
  let seen = location.href
  let view = viewOfAddress(seen, rule)
  const { subscribe, notify } = createListeners()
  const look = () => {
    if (location.href === seen) return
    seen = location.href
    view = viewOfAddress(seen, rule)
  }
  const go = (to: string, replace: boolean) => {
    navigate(to, { replace })
    seen = location.href
  }
  const wait = createWait(rule, { getView: () => view, go, takeUp })
  const move = (next: AuthView, replace: boolean) => {
    wait.end()
    go(addressOfView(next, location.href, rule), replace)
    view = next
    notify()
  }
  return {
    getView() {
      look()
      return view
    },
    getReturns: wait.getReturns,
    goTo: (next) => move(next, false),
    reset: () => { if (view !== rule.defaultView) move(rule.defaultView, true) },
    subscribe(listener) {
      const unsubscribe = subscribe(listener)
      const follow = () => {
        wait.settle()
        listener()
      }
      addEventListener('popstate', follow)
      return () => {
        unsubscribe()
        removeEventListener('popstate', follow)
      }
    },
    follow: (next) => { navigate = next ?? moveBrowser },
    enterWait: wait.enter, leaveWait: wait.leave, goBackFromWait: wait.goBack, onWaitLeft: wait.onLeft,
  }
}

interface WaitParts {
  getView: () => AuthView
  go: (to: string, replace: boolean) => void
  takeUp: () => boolean
}

/** The entry of the browser's history that stands for the wait for a message. */
function createWait(rule: AddressRule, { getView, go, takeUp }: WaitParts) {
  let returns = 0
  let state: 'none' | 'found' | 'pushed' = 'none'
  // StrictMode ends a wait and begins it again at once: that is no second one.
  let justLeft: 'none' | 'found' | 'pushed' = 'none'
  return {
    end: () => { state = 'none' },
    getReturns: () => returns,
    enter() {
      if (state === 'pushed' && isWaitAddress(location.href, rule)) return
      const before = justLeft
      state = before === 'none' ? (isWaitAddress(location.href, rule) ? 'found' : 'pushed') : before
      if (!isWaitAddress(location.href, rule)) go(addressOfWait(getView(), location.href, rule), before !== 'none')
    },
    leave() {
      if (state !== 'none' && isWaitAddress(location.href, rule)) {
        go(addressOfView(getView(), location.href, rule), true)
        justLeft = state
        queueMicrotask(() => { justLeft = 'none' })
      }
      state = 'none'
    },
    /** Stepping forward to a wait takes it up again; to one that is over, it leads to the view that it was of. */
    settle() {
      if (state !== 'none' || !isWaitAddress(location.href, rule)) return
      if (!takeUp()) return go(addressOfView(viewOfAddress(location.href, rule), location.href, rule), true)
      state = 'pushed'
      returns += 1
    },
    goBack() {
      if (state !== 'pushed') return false
      history.back()
      return true
    },
    onLeft(listener: () => void) {
      const look = () => {
        if (state === 'none' || isWaitAddress(location.href, rule)) return
        state = 'none'
        listener()
      }
      addEventListener('popstate', look)
      return () => removeEventListener('popstate', look)
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
