import type { FlowFormProps, SentNoticeProps, ViewLinks } from '../parts/index.js'
import type { PasswordFormOptions } from './use-password-form.js'

/** Props of `PasswordForm`. */
export interface PasswordFormProps extends PasswordFormOptions, FlowFormProps, SentNoticeProps, ViewLinks {
  /** The country that phone numbers are likely from, by its ISO 3166 code. @default by the locale */
  defaultCountry?: string | undefined
  /** Offers to keep the person signed in after the browser's window is closed; not with a client that cannot choose. @default false */
  keepSignedIn?: boolean | undefined
  /** Where "Create an account" leads. */
  onSignUp?: (() => void) | undefined
  /** Where "Forgot password?" leads. */
  onForgotPassword?: (() => void) | undefined
  /** Where "Get a sign-in code instead" leads. */
  onSignInWithCode?: (() => void) | undefined
}
