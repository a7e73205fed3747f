import * as z from 'zod/mini'
import { emailSchema, passwordSchema as passwordFieldSchema, phoneSchema } from '../../form/index.js'

/** What the sign-in form holds: one of the two identifiers, and the password. */
export interface PasswordValues {
  email?: string | undefined
  phone?: string | undefined
  password: string
}

/** What is asked of the sign-in form with an email address. */
export const passwordSchema = /* @__PURE__ */ z.object({ email: emailSchema, password: passwordFieldSchema })

/** What is asked of the sign-in form with a phone number. */
export const phonePasswordSchema = /* @__PURE__ */ z.object({ phone: phoneSchema, password: passwordFieldSchema })
