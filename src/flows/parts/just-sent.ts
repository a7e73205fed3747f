import type { AuthErrorLike } from '../../core/index.js'

/** The server names the seconds only where a message to this very address has gone out a moment ago: its code is the one to enter. */
export function isJustSent({ code, retryAfter }: AuthErrorLike): boolean {
  return retryAfter !== undefined && (code === 'over_email_send_rate_limit' || code === 'over_sms_send_rate_limit')
}
