'use client'

import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Whom to send the mail for a new password. */
export interface PasswordReset {
  email: string
  /** Where the link leads. @default the client's own rule */
  redirectTo?: string
  captchaToken?: string
}

/** Sends the mail with a link and a code for a new password. */
export function useResetPasswordForEmail(options: ActionOptions<object, PasswordReset> = {}) {
  const client = useAuthClient()
  return useAction(({ email, ...rest }: PasswordReset) => unwrap<object>(client.resetPasswordForEmail(email, rest)), options)
}
