'use client'

import type { AuthErrorLike } from '../../core/index.js'
import { useRedirectOutcome } from '../../react/index.js'
import { useErrorSentences } from '../parts/index.js'

const linkExpired: AuthErrorLike = { name: 'AuthApiError', message: '', code: 'flow_state_expired', status: undefined }

/** What there is to say where a link of a change of address has brought the person here in vain. A client without intents cannot tell which link it was. */
export function useExpiredLink() {
  const { outcome } = useRedirectOutcome()
  const { say } = useErrorSentences()
  // A link that came too late for its session alone has done its work: the address tells.
  const isExpired = outcome?.kind === 'link-expired' && outcome.code === 'otp_expired' && (outcome.intent ?? 'email-change') === 'email-change'
  return isExpired ? say(linkExpired) : null
}
