import * as z from 'zod/mini'
import { codeSchema, emailSchema, type FormSchema } from '../../form/index.js'

/** What the form for a code holds: the code, and the address where the app does not know it. */
export interface VerifyOtpValues {
  code: string
  email?: string | undefined
}

/** What is asked of the form for a code of so many digits. */
export function createVerifyOtpSchema({ codeLength = 6, asksForEmail = false }: { codeLength?: number; asksForEmail?: boolean } = {}): FormSchema<VerifyOtpValues> {
  const code = codeSchema(codeLength)
  // SAFETY: with the address or without it, what comes out holds a code and no more than that.
  return z.object(asksForEmail ? { email: emailSchema, code } : { code }) as FormSchema<VerifyOtpValues>
}

/** What is asked of the form for a code of six digits. */
export const verifyOtpSchema = /* @__PURE__ */ createVerifyOtpSchema()
