import type { FlowFormProps, SentNoticeProps, ViewLinks } from '../parts/index.js'
import type { OtpFormOptions } from './use-otp-form.js'

/** Props of `OtpForm`. */
export interface OtpFormProps extends OtpFormOptions, FlowFormProps, Omit<SentNoticeProps, 'emailCode'>, ViewLinks {
  /** The country that phone numbers are likely from, by its ISO 3166 code. @default by the locale */
  defaultCountry?: string | undefined
  /** Where "Use a password instead" leads. */
  onSignIn?: (() => void) | undefined
  /** Where "Create an account" leads, offered to an address that has none. */
  onSignUp?: (() => void) | undefined
}
