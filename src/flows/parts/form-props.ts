import type { ReactNode } from 'react'
import type { CaptchaSlot } from './captcha-field.js'

/** What every form of the kit takes. */
export interface FlowFormProps {
  /** The captcha widget, given `onToken` and `reset`; it is mounted anew after each answer. */
  captcha?: CaptchaSlot | undefined
  /** Nothing can be entered or sent. @default false */
  disabled?: boolean | undefined
  /** Puts the focus into the first field. @default false */
  autoFocus?: boolean | undefined
  /** In place of title and subtitle; `null` for none. */
  header?: ReactNode
  /** In place of the links at the foot; `null` for none. */
  footer?: ReactNode
  /** A class for the outermost element. */
  className?: string | undefined
}

/** How the code of a message is asked for: at once, after a press, or not at all. */
export type EmailCode = 'show' | 'press' | 'hide'

/** What the forms take that may end in "check your mail". */
export interface SentNoticeProps {
  /** Whether the code field stands open beside the link that was sent. @default 'press' */
  emailCode?: EmailCode | undefined
  /** How many digits the server's codes have. @default 6 */
  codeLength?: number | undefined
  /** Seconds that the server lets pass between two messages. @default 60 */
  resendAfter?: number | undefined
}
