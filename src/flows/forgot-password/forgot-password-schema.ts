import * as z from 'zod/mini'
import { emailSchema } from '../../form/index.js'

/** What is asked of the form for a forgotten password. */
export const forgotPasswordSchema = /* @__PURE__ */ z.object({ email: emailSchema })

/** What the form for a forgotten password holds. */
export interface ForgotPasswordValues {
  email: string
}
