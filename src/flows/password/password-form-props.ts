import type { FlowFormProps, SentNoticeProps, ViewLinks } from '../parts/index.js'
import type { PasswordFormOptions } from './use-password-form.js'

/** Props of `PasswordForm`. */
export interface PasswordFormProps extends PasswordFormOptions, FlowFormProps, SentNoticeProps, ViewLinks {
  /** Where "Create an account" leads. */
  onSignUp?: (() => void) | undefined
  /** Where "Forgot password?" leads. */
  onForgotPassword?: (() => void) | undefined
  /** Where "Get a sign-in code instead" leads. */
  onSignInWithCode?: (() => void) | undefined
}
