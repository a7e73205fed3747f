import * as z from 'zod/mini'
import type { MessagingChannel } from '../../core/index.js'
import { emailSchema, phoneSchema } from '../../form/index.js'

/** What the form for a sign-in code holds: both identifiers, of which one is asked for, and how a text message travels. */
export interface OtpValues {
  email?: string | undefined
  phone?: string | undefined
  channel?: MessagingChannel | undefined
}

/** What is asked of the form for a code by mail. */
export const otpSchema = /* @__PURE__ */ z.object({ email: emailSchema })

/** What is asked of the form for a code by text message. */
export const phoneOtpSchema = /* @__PURE__ */ z.object({ phone: phoneSchema, channel: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(['sms', 'whatsapp'])) })
