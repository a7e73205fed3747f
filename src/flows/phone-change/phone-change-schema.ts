import * as z from 'zod/mini'
import type { MessagingChannel } from '../../core/index.js'
import { phoneSchema } from '../../form/index.js'

/** What the form for another phone number holds: the number, and how the code travels. */
export interface PhoneChangeValues {
  phone: string
  channel?: MessagingChannel | undefined
}

/** What is asked of the form for another phone number. */
export const phoneChangeSchema = /* @__PURE__ */ z.object({ phone: phoneSchema, channel: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(['sms', 'whatsapp'])) })
