import * as z from 'zod/mini'
import { emailSchema, phoneSchema } from '../../form/index.js'

/** What the form for keeping a guest's account holds: both identifiers, of which one is asked for. */
export interface UpgradeValues {
  email?: string | undefined
  phone?: string | undefined
}

/** What is asked of a guest who keeps the account with an address. */
export const upgradeSchema = /* @__PURE__ */ z.object({ email: emailSchema })

/** What is asked of a guest who keeps the account with a number. */
export const phoneUpgradeSchema = /* @__PURE__ */ z.object({ phone: phoneSchema })
