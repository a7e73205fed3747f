import type { AuthProps } from './auth-props.js'
import type { AuthState } from './use-auth.js'

/** What every view of the card gets. */
export interface AuthViewProps {
  auth: AuthState
  options: AuthProps
}

/** What every form of the card gets. */
export function formProps(auth: AuthState, { captcha, disabled, autoFocus, emailCode, codeLength, resendAfter, defaultCountry, onError }: AuthProps) {
  return { captcha, disabled, autoFocus, emailCode, codeLength, resendAfter, defaultCountry, onError, defaultValues: auth.typed.defaultValues() }
}

/** What the forms get that send a link or a code to sign in with. */
export function sendingProps(auth: AuthState, { redirectTo, metadata, channels }: AuthProps) {
  return { emailRedirectTo: redirectTo, metadata, channels, shouldCreateUser: auth.ways.isOpen ? undefined : false }
}
