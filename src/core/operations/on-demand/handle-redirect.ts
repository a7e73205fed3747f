import { isAuthError } from '../../errors.js'
import { readCallback } from '../../pkce/index.js'
import type { CallbackAddress, PendingFlow } from '../../pkce/index.js'
import { requestUser } from '../../protocol/index.js'
import type { AuthErrorCode } from '../../error-codes.js'
import type { RedirectOutcome, Session } from '../../types.js'
import { exchangeCode } from './exchange-code.js'
import { flowsOf } from './flows-of.js'
import type { Parts } from '../parts.js'

/**
 * Takes in the redirect that has landed on this page, if it is ours: by its mark, or because it came to where a redirect was to
 * land. What it brought becomes current, or a redirect outcome; the address is cleaned, and put back where another try needs it.
 */
export async function handleRedirect(parts: Parts, isExpected: boolean): Promise<void> {
  const href = parts.platform.location.href() ?? ''
  const address = readCallback(href)
  if (!address) return
  const flows = (await flowsOf(parts).candidates()).filter((flow) => isSamePlace(flow.to, href))
  if (!isExpected && !isOurs(parts, { address, href, flows })) return
  const { location } = parts.platform
  // Before anything is waited for, so that nobody else takes the same redirect.
  location.replace(address.clean)
  const { outcome, canRetry } = await takeIn(parts, address, flows)
  if (canRetry && location.href() === address.clean) location.replace(href)
  parts.store.set({ redirect: outcome })
  location.closePopup?.()
}

type Landing = { outcome: RedirectOutcome | null; canRetry?: boolean }

async function takeIn(parts: Parts, address: CallbackAddress, flows: PendingFlow[]): Promise<Landing> {
  const { callback, params } = address
  const intent = flows[0]?.intent ?? null
  switch (callback.kind) {
    case 'message': return { outcome: { kind: 'email-change-half-confirmed' } }
    case 'token-hash': return { outcome: { kind: 'needs-click', tokenHash: callback.tokenHash, type: callback.type } }
    case 'error': {
      const { error, error_code: code = error === 'access_denied' ? error : 'unexpected_failure', error_description: description = '' } = params
      return { outcome: toOutcome({ code, description, intent }) }
    }
    case 'code': return exchangeCode(parts, callback).then(() => ({ outcome: null }), (error: unknown) => toLanding(error, intent))
    case 'tokens': return takeTokens(parts, params).then(() => ({ outcome: null }), (error: unknown) => toLanding(error, intent))
  }
}

/** The tokens of an implicit redirect, once the server has said whose they are. */
async function takeTokens({ request, store, platform }: Parts, params: CallbackAddress['params']): Promise<void> {
  const { access_token = '', refresh_token = '', type } = params
  const ticket = store.ticket()
  const expires_in = Number(params.expires_in) || 3600
  const user = await requestUser(request, { token: access_token })
  const session: Session = {
    access_token, refresh_token, token_type: 'bearer', expires_in,
    expires_at: Number(params.expires_at) || Math.round(platform.clock.now() / 1000) + expires_in, user,
    ...(params.provider_token && { provider_token: params.provider_token }),
    ...(params.provider_refresh_token && { provider_refresh_token: params.provider_refresh_token }),
  }
  const purpose = type === 'recovery' || type === 'invite' ? type : 'regular'
  await store.replace(session, { ticket, purpose, event: purpose === 'recovery' ? 'PASSWORD_RECOVERY' : 'SIGNED_IN' })
}

function toLanding(error: unknown, intent: PendingFlow['intent'] = null): Landing {
  if (!isAuthError(error)) return { outcome: toOutcome({ code: 'unexpected_failure', description: '', intent }) }
  if (error.code === 'pkce_code_verifier_not_found') return { outcome: { kind: 'link-opened-elsewhere', intent } }
  const canRetry = error.name === 'AuthRetryableFetchError' || error.name === 'AuthUnknownError' || [408, 409, 429].includes(error.status ?? 0)
  return { outcome: toOutcome({ code: error.code ?? 'unknown', description: error.message, intent }), canRetry }
}

function toOutcome({ code, description, intent = null }: { code: string; description: string; intent: PendingFlow['intent'] }): RedirectOutcome {
  if (code === 'otp_expired' || code === 'flow_state_expired') return { kind: 'link-expired', code, description, intent: intent ?? null }
  // SAFETY: the server names its errors by the list; a newer one is shown as any other.
  return { kind: 'error', code: code as AuthErrorCode, description, intent: intent ?? null }
}

function isOurs({ options }: Parts, { address, href, flows }: { address: CallbackAddress; href: string; flows: PendingFlow[] }): boolean {
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
