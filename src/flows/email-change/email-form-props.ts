import type { FlowFormProps, SentNoticeProps, ViewLinks } from '../parts/index.js'
import type { EmailFormOptions } from './use-email-form.js'

/** Props of `EmailForm`. */
export interface EmailFormProps extends EmailFormOptions, FlowFormProps, SentNoticeProps, ViewLinks {
  /** Whether both addresses have to confirm: the server's `MAILER_SECURE_EMAIL_CHANGE_ENABLED`, which it does not tell. @default true */
  secureEmailChange?: boolean | undefined
}
