import * as z from 'zod/mini'
import { emailSchema } from '../../form/index.js'

/** What the form for a new mail holds. */
export interface NewMailValues {
  email: string
}

/** What is asked of the form for a new mail. */
export const newMailSchema = /* @__PURE__ */ z.object({ email: emailSchema })
