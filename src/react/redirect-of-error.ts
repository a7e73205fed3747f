'use client'

import type { AuthErrorCode, AuthErrorLike, RedirectOutcome } from '../core/index.js'

/** What a redirect has brought, by the error that a client without outcomes starts with: supabase-js keeps the server's code in `details`. */
export function redirectOfError(error: AuthErrorLike & { details?: RedirectDetails | null }): RedirectOutcome {
  const { message: description } = error
  const code = error.code ?? codeIn(error.details)
  if (code === 'pkce_code_verifier_not_found') return { kind: 'link-opened-elsewhere', intent: null }
  if (code === 'otp_expired' || code === 'flow_state_expired') return { kind: 'link-expired', code, description, intent: null }
  // SAFETY: the server names its errors by the list; a newer one is shown as any other.
  return { kind: 'error', code: code as AuthErrorCode, description, intent: null }
}

interface RedirectDetails {
  readonly error?: unknown
  readonly code?: unknown
}

/** The server names each of its own errors: one without a code is the provider's, and that client says so by a code of its own. */
function codeIn(details: RedirectDetails | null | undefined): string {
  if (typeof details?.code !== 'string') return 'unexpected_failure'
  if (details.code !== 'unspecified_code') return details.code
  return /^(access_denied$|user_cancell?ed)/.test(String(details.error)) ? 'access_denied' : 'provider_failed'
}
