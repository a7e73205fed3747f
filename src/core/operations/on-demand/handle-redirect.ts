import { readCallback } from '../../pkce/index.js'
import type { CallbackAddress, PendingFlow } from '../../pkce/index.js'
import type { AuthErrorCode } from '../../error-codes.js'
import type { AuthError } from '../../errors.js'
import type { RedirectIntent, RedirectOutcome } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { exchangeCode } from './exchange-code.js'
import { flowsOf } from './flows-of.js'
import { landingOf } from './landing.js'
import { locationOf } from './location-of.js'
import { closePopup, handOver } from './popup-outcome.js'
import { toSession } from './to-session.js'

/** One at a time: an address that two read before it is cleaned would be taken in twice. */
const readings = new WeakMap<object, Promise<void>>()

/**
 * Takes in the redirect that has landed on this page, if it is ours: by its mark, or because it came to where a redirect was to
 * land. What it brought becomes current, or a redirect outcome; the address is cleaned, and put back where another try needs it.
 */
export function handleRedirect(parts: VerbParts, isExpected: boolean): Promise<void> {
  const reading = readings.get(parts) ?? readAddress(parts, isExpected).finally(() => readings.delete(parts))
  readings.set(parts, reading)
  return reading
}

async function readAddress(parts: VerbParts, isExpected: boolean): Promise<void> {
  const location = locationOf(parts)
  const href = location.href() ?? ''
  const address = readCallback(href)
  if (!address) return
  const flows = await flowsTo(parts, href)
  if (!isExpected && !isOurs(parts, { address, href, flows })) return
  // Before anything is waited for, so that nobody else takes the same redirect.
  location.replace(address.clean)
  if (await handOver(parts, address, href)) return
  const { outcome: landed, failure, isTransient } = await takeIn(parts, address, flows)
  const canRetry = isTransient && location.href() === address.clean
  if (canRetry) location.replace(href)
  const outcome = canRetry && landed?.kind === 'error' ? { ...landed, canRetry } : landed
  if (outcome && failure) failures.set(outcome, failure)
  parts.store.set({ redirect: outcome })
  await closePopup(parts, outcome)
}

type Landing = { outcome: RedirectOutcome | null; failure?: AuthError; isTransient?: boolean }

const failures = new WeakMap<RedirectOutcome, AuthError>()

/** What `initialize` tells of a redirect that brought an error. */
export const failureOf = (outcome: RedirectOutcome | null): AuthError | null => (outcome && failures.get(outcome)) ?? null

/** Takes in a redirect that has landed on another page, in the popup of this one. */
export async function takeOver(parts: VerbParts, href: string): Promise<RedirectOutcome | null> {
  const address = readCallback(href)
  return address && (await takeIn(parts, address, await flowsTo(parts, href))).outcome
}

const flowsTo = async (parts: VerbParts, href: string) => (await flowsOf(parts).candidates()).filter((flow) => isSamePlace(flow.to, href))

async function takeIn(parts: VerbParts, address: CallbackAddress, flows: PendingFlow[]): Promise<Landing> {
  const { callback, params } = address
  const intent = flows[0]?.intent ?? null
  switch (callback.kind) {
    case 'message': return { outcome: { kind: 'email-change-half-confirmed' } }
    case 'token-hash': return { outcome: { kind: 'needs-click', tokenHash: callback.tokenHash, type: callback.type } }
    case 'error': {
      // The server names each of its own errors: one without a code is the provider's.
      const { error = '', error_code: code = cancelled.test(error) ? 'access_denied' : 'provider_failed', error_description: description = '' } = params
      const failure = new parts.AuthError(description || 'Error in URL with unspecified error_description', {
        name: 'AuthImplicitGrantRedirectError', status: 500, code, details: { error: error || 'unspecified_error', code: params.error_code ?? 'unspecified_code' },
      })
      return { outcome: toOutcome({ code, description, intent }), failure }
    }
    case 'code': case 'tokens': {
      const session = callback.kind === 'code' ? exchangeCode(parts, callback) : takeTokens(parts, params)
      return session.then(() => ({ outcome: null }), (error: unknown) => toLanding(parts, error, intent))
    }
  }
}

/** How providers say that the person went back: as OAuth has it, or in words of their own. */
const cancelled = /^(access_denied$|user_cancell?ed)/

/** The tokens of an implicit redirect. */
function takeTokens(parts: VerbParts, { access_token = '', refresh_token = '', type, ...params }: CallbackAddress['params']) {
  const expires_in = Number(params.expires_in) || 3600
  const expires_at = Number(params.expires_at) || Math.round(parts.platform.clock.now() / 1000) + expires_in
  const { provider_token, provider_refresh_token } = params
  return toSession(parts, {
    access_token, refresh_token, expires_in, expires_at,
    ...(provider_token && { provider_token }),
    ...(provider_refresh_token && { provider_refresh_token }),
  }, landingOf(type))
}

function toLanding({ isAuthError }: VerbParts, error: unknown, intent: RedirectIntent | null): Landing {
  if (!isAuthError(error)) return { outcome: toOutcome({ code: 'unexpected_failure', description: '', intent }) }
  if (error.code === 'pkce_code_verifier_not_found') return { outcome: { kind: 'link-opened-elsewhere', intent } }
  const isTransient = error.name === 'AuthRetryableFetchError' || error.name === 'AuthUnknownError' || [408, 409, 429].includes(error.status ?? 0)
  return { outcome: toOutcome({ code: error.code ?? 'unknown', description: error.message, intent }), failure: error, isTransient }
}

function toOutcome({ code, ...rest }: { code: string; description: string; intent: RedirectIntent | null }): RedirectOutcome {
  if (code === 'otp_expired' || code === 'flow_state_expired') return { kind: 'link-expired', code, ...rest }
  // SAFETY: the server names its errors by the list; a newer one is shown as any other.
  return { kind: 'error', code: code as AuthErrorCode, ...rest }
}

function isOurs({ options }: VerbParts, { address, href, flows }: { address: CallbackAddress; href: string; flows: PendingFlow[] }): boolean {
  const { detectSessionInUrl: detect, callbackPath } = options
  if (typeof detect === 'function') return detect(new URL(href), address.params)
  return address.hasMark || flows.length > 0 || (callbackPath !== undefined && isSamePlace(new URL(callbackPath, href).href, href))
}

/** Whether both name the same page of the same site. */
function isSamePlace(one: string | undefined, other: string): boolean {
  if (!one || !URL.canParse(one)) return false
  const [first, second] = [new URL(one), new URL(other)]
  return first.origin === second.origin && first.pathname === second.pathname
}
