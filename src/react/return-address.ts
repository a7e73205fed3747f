'use client'

import { resolveReturnTo, type RedirectRule } from '../shared/redirect-rule.js'

/** The address of a sign-in page, with the page to come back to in `?next=`; as it is where that page is the sign-in page itself. */
export function withNext(signIn: string, page: string): string {
  const [target, here] = [new URL(signIn, page), new URL(page)]
  if (target.origin === here.origin && target.pathname === here.pathname) return page
  target.searchParams.set('next', here.pathname + here.search + here.hash)
  return target.origin === here.origin ? target.pathname + target.search + target.hash : target.href
}

/** The address of a sign-in page, with what the page's own `?next=` says. */
export function carryNext(signIn: string, rule: RedirectRule): string {
  const next = nextIn(rule)
  if (next === null) return signIn
  const page = rule.page ?? 'http://site.invalid'
  return withNext(signIn, new URL(next, page).href)
}

/** Where the address of a page says to go after signing in, else what an earlier page has said; `null` when it does not, or when one must not be sent there. */
export function nextIn(rule: RedirectRule, remembered: string | null = null): string | null {
  const next = (rule.page === null ? null : new URL(rule.page).searchParams.get('next')) ?? remembered
  return next === null ? null : resolveReturnTo(next, rule)
}

/** An address that the app itself names; one that must not be gone to is a mistake to be heard of at once. */
export function checkReturnTo(address: string, option: string, rule: RedirectRule): string {
  // On a server nobody is sent anywhere, and which origin is the page's own is not known.
  const checked = rule.page === null ? address : resolveReturnTo(address, rule)
  if (checked !== null) return checked
  throw new Error(`latchkey: \`${option}\` is no address that people may be sent to. Give a path of this site, or add its origin to \`allowedRedirects\` of <AuthProvider>.`)
}
