'use client'

import type { Navigate } from './navigation-context.js'

/** Where this page is; `null` where there is no page. */
export const pageAddress = (): string | null => (typeof window === 'undefined' || typeof window.location?.href !== 'string' ? null : window.location.href)

/** Whether an address is that of this page. */
export function isHere(to: string): boolean {
  const page = pageAddress()
  return page !== null && new URL(to, page).href === page
}

/** Goes to a page of this site by the browser's history, and tells those who follow it; any other address is loaded. */
export const navigateBrowser: Navigate = (to, { replace }) => {
  const page = pageAddress()
  if (page === null) return
  if (new URL(to, page).origin !== new URL(page).origin) return replace ? window.location.replace(to) : window.location.assign(to)
  if (replace) window.history.replaceState(null, '', to)
  else window.history.pushState(null, '', to)
  window.dispatchEvent(new PopStateEvent('popstate'))
}
