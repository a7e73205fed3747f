import type { AuthErrorLike } from '../../../core/index.js'

/** What a person is asked for: the code of a message, the current password, the second factor. */
export type StepUpKind = 'code' | 'current-password' | 'second-factor'

/** What the server asks for by an error; `null` where confirming would not help. */
export function stepUpKindOf({ code }: Pick<AuthErrorLike, 'code'>): StepUpKind | null {
  switch (code) {
    case 'reauthentication_needed': case 'reauthentication_not_valid': case 'reauth_nonce_missing': return 'code'
    case 'current_password_required': case 'current_password_invalid': return 'current-password'
    case 'insufficient_aal': return 'second-factor'
    default: return null
  }
}
