import type { IdentifierKind } from '../../parts/index.js'
import type { AuthProps } from './auth-props.js'
import type { AuthState } from './use-auth.js'

/** What every view of the card gets. */
export interface AuthViewProps {
  auth: AuthState
  options: AuthProps
}

/** What every form of the card gets. */
export function formProps(auth: AuthState, options: AuthProps, identifiers: readonly IdentifierKind[] = byMail) {
  const { captcha, disabled, autoFocus, emailCode, codeLength, resendAfter, defaultCountry, onError } = options
  return { captcha, disabled, autoFocus, emailCode, codeLength, resendAfter, defaultCountry, onError, defaultValues: auth.typed.defaultValues(identifiers, auth.ended) }
}

const byMail: readonly IdentifierKind[] = ['email']

/** What the forms get that send a link or a code to sign in with. */
export function sendingProps(auth: AuthState, { redirectTo, metadata, channels }: AuthProps) {
  return { emailRedirectTo: redirectTo, metadata, channels, shouldCreateUser: auth.ways.isOpen ? undefined : false }
}
