'use client'

import type { ResendParams } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What sending again brings. */
export interface Resent {
  user: null
  session: null
  /** The provider's id of the text message. */
  messageId?: string | null
}

/** Sends the last confirmation mail or text again. */
export function useResend(options: ActionOptions<Resent, ResendParams> = {}) {
  const client = useAuthClient()
  return useAction((params: ResendParams) => unwrap<Resent>(client.resend(params)), options)
}
