import type { FlowFormProps, SentNoticeProps, ViewLinks } from '../parts/index.js'
import type { PasswordRule, StrengthMeter } from '../../form/index.js'
import type { UpgradeFormOptions } from './use-upgrade-form.js'

/** Props of `UpgradeForm`. */
export interface UpgradeFormProps extends UpgradeFormOptions, SentNoticeProps, Omit<FlowFormProps, 'captcha'>, ViewLinks {
  /** Called once a guest whose address has an account already has left the guest's, to sign in to that one. */
  onSignIn?: (() => void) | undefined
  /** The server's rules for passwords, as far as the app knows them. @default six bytes at least, 72 at most */
  passwordRules?: readonly PasswordRule[] | undefined
  /** Loads what rates the password, once there is one. */
  strengthMeter?: StrengthMeter | undefined
  /** The country that phone numbers are likely from, by its ISO 3166 code. @default by the locale */
  defaultCountry?: string | undefined
}
