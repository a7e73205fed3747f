'use client'

import { useNewPassword, type NewPasswordOptions } from '../parts/index.js'

/** What `useUpdatePasswordForm` takes. */
export type UpdatePasswordFormOptions = NewPasswordOptions

/** Sets a new password after a recovery, an invitation, or while signed in: everything but the markup. */
export function useUpdatePasswordForm(options: UpdatePasswordFormOptions = {}) {
  return useNewPassword(options)
}
