import type { FlowFormProps, SentNoticeProps, ViewLinks } from '../parts/index.js'
import type { MagicLinkFormOptions } from './use-magic-link-form.js'

/** Props of `MagicLinkForm`. */
export interface MagicLinkFormProps extends MagicLinkFormOptions, FlowFormProps, SentNoticeProps, ViewLinks {
  /** Where "Use a password instead" leads. */
  onSignIn?: (() => void) | undefined
  /** Where "Create an account" leads, offered to an address that has none. */
  onSignUp?: (() => void) | undefined
}
