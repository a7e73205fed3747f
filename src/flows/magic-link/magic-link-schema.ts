import * as z from 'zod/mini'
import { emailSchema } from '../../form/index.js'

/** What is asked of the form for a sign-in link. */
export const magicLinkSchema = /* @__PURE__ */ z.object({ email: emailSchema })

/** What the form for a sign-in link holds. */
export interface MagicLinkValues {
  email: string
}
