import type { FlowFormProps, SentNoticeProps, ViewLinks } from '../parts/index.js'
import type { SignUpFormOptions } from './use-sign-up-form.js'

/** Props of `SignUpForm`. */
export interface SignUpFormProps extends SignUpFormOptions, FlowFormProps, SentNoticeProps, ViewLinks {
  /** Where "Sign in" leads. */
  onSignIn?: (() => void) | undefined
  /** Where "Reset your password" leads. */
  onForgotPassword?: (() => void) | undefined
  /** The terms, linked from the consent. */
  termsUrl?: string | undefined
  /** The privacy notice, linked from the consent. */
  privacyUrl?: string | undefined
}
