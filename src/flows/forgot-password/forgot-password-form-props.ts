import type { FlowFormProps, SentNoticeProps, ViewLinks } from '../parts/index.js'
import type { ForgotPasswordFormOptions } from './use-forgot-password-form.js'

/** Props of `ForgotPasswordForm`. */
export interface ForgotPasswordFormProps extends ForgotPasswordFormOptions, FlowFormProps, SentNoticeProps, ViewLinks {
  /** Where "Back to sign in" leads. */
  onSignIn?: (() => void) | undefined
}
