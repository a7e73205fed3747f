import type { FlowFormProps, SentNoticeProps, ViewLinks } from '../parts/index.js'
import type { PhoneFormOptions } from './use-phone-form.js'

/** Props of `PhoneForm`. */
export interface PhoneFormProps extends PhoneFormOptions, FlowFormProps, Omit<SentNoticeProps, 'emailCode'>, ViewLinks {
  /** The country that phone numbers are likely from, by its ISO 3166 code. @default by the locale */
  defaultCountry?: string | undefined
}
