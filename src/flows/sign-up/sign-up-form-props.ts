import type { StrengthMeter } from '../../form/index.js'
import type { FlowFormProps, SentNoticeProps, ViewLinks } from '../parts/index.js'
import type { SignUpFormOptions } from './use-sign-up-form.js'

/** Props of `SignUpForm`. */
export interface SignUpFormProps extends SignUpFormOptions, FlowFormProps, SentNoticeProps, ViewLinks {
  /** Where "Sign in" leads. */
  onSignIn?: (() => void) | undefined
  /** Where "Reset your password" leads. */
  onForgotPassword?: (() => void) | undefined
  /** Loads what rates the password, once there is one: `() => import('./rate-password').then(({ rate }) => rate)`. */
  strengthMeter?: StrengthMeter | undefined
  /** The country that phone numbers are likely from, by its ISO 3166 code. @default by the locale */
  defaultCountry?: string | undefined
  /** The terms, linked from the consent. */
  termsUrl?: string | undefined
  /** The privacy notice, linked from the consent. */
  privacyUrl?: string | undefined
}
