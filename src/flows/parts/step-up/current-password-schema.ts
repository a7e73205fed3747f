import * as z from 'zod/mini'
import { passwordSchema } from '../../../form/index.js'

/** What is asked of the form for the current password. */
export const currentPasswordSchema = /* @__PURE__ */ z.object({ currentPassword: passwordSchema })

/** What the form for the current password holds. */
export interface CurrentPasswordValues {
  currentPassword: string
}
