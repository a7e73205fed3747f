'use client'

import type { AuthErrorCode, AuthErrorLike, RedirectOutcome } from '../core/index.js'

/** What a redirect has brought, by the error that a client without outcomes starts with: supabase-js keeps the server's code in `details`. */
export function redirectOfError(error: AuthErrorLike & { details?: { code?: unknown } | null }): RedirectOutcome {
  const { message: description } = error
  const code = error.code ?? (typeof error.details?.code === 'string' ? error.details.code : 'unexpected_failure')
  if (code === 'pkce_code_verifier_not_found') return { kind: 'link-opened-elsewhere', intent: null }
  if (code === 'otp_expired' || code === 'flow_state_expired') return { kind: 'link-expired', code, description, intent: null }
  // SAFETY: the server names its errors by the list; a newer one is shown as any other.
  return { kind: 'error', code: code as AuthErrorCode, description, intent: null }
}
