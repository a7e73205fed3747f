import * as z from 'zod/mini'
import { emailSchema } from '../../form/index.js'

/** What the form for another email address holds. */
export interface EmailChangeValues {
  email: string
}

/** What is asked of the form for another email address. */
export const emailChangeSchema = /* @__PURE__ */ z.object({ email: emailSchema })
