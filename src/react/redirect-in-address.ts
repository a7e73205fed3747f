'use client'

import type { EmailOtpType, RedirectOutcome } from '../core/index.js'
import { pageAddress } from './browser-navigation.js'
import { redirectOfError } from './redirect-of-error.js'

/** What a redirect has left in the address of the page. */
export interface RedirectTrace {
  readonly kind: 'error' | 'token-hash' | 'code'
  /** Whether the server has marked it as its own. */
  readonly hasMark: boolean
  readonly outcome: RedirectOutcome
}

const carried = ['error', 'error_code', 'error_description', 'sb', 'token_hash', 'type', 'code']

const mailTypes: ReadonlySet<string> = new Set<EmailOtpType>(['signup', 'invite', 'magiclink', 'recovery', 'email_change', 'email'])

const isMailType = (type: string): type is EmailOtpType => mailTypes.has(type)

/** Reads the address of the page, for a client that does not take in what it carries; `null` where it carries nothing. */
export function redirectInAddress(): RedirectTrace | null {
  const page = pageAddress()
  if (page === null) return null
  const { searchParams, hash } = new URL(page)
  const params = { ...Object.fromEntries(new URLSearchParams(hash.slice(1))), ...Object.fromEntries(searchParams) }
  const { error, error_code: code, error_description: message = '', token_hash: tokenHash, type = '' } = params
  const hasMark = 'sb' in params
  if (error || code) return { kind: 'error', hasMark, outcome: redirectOfError({ name: 'AuthApiError', status: 0, message, code, details: { error, code: 'unspecified_code' } }) }
  if (tokenHash && isMailType(type)) return { kind: 'token-hash', hasMark, outcome: { kind: 'needs-click', tokenHash, type } }
  return params['code'] ? { kind: 'code', hasMark, outcome: { kind: 'link-opened-elsewhere', intent: null } } : null
}

/** Takes what a redirect has left out of the address, and nothing else. */
export function cleanAddress(): void {
  const page = pageAddress()
  if (page === null) return
  const address = new URL(page)
  const fragment = new URLSearchParams(address.hash.slice(1))
  const isCarried = carried.some((name) => fragment.has(name))
  for (const name of carried) {
    address.searchParams.delete(name)
    fragment.delete(name)
  }
  if (isCarried) address.hash = String(fragment)
  if (address.href !== page) history.replaceState(history.state, '', address.href)
}
