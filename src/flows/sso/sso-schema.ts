import * as z from 'zod/mini'
import { emailSchema } from '../../form/index.js'

/** What the form holds: a work address or a domain; nothing where the organisation is fixed. */
export interface SsoValues {
  email?: string | undefined
  domain?: string | undefined
}

/** What is asked of a work address, whose domain tells the organisation. */
export const ssoSchema = /* @__PURE__ */ z.object({ email: emailSchema })

/** What is asked of a domain; a whole web address will do. */
export const ssoDomainSchema = /* @__PURE__ */ z.object({
  domain: /* @__PURE__ */ z.string().check(
    /* @__PURE__ */ z.overwrite((value: string) => value.trim().toLowerCase().replace(/^(https?:\/\/)?(www\.|.*@)?/, '').replace(/[/?#].*$/, '')),
    /* @__PURE__ */ z.minLength(1, 'domainRequired'),
    /* @__PURE__ */ z.regex(/^[^\s@.]+(\.[^\s@.]+)+$/, 'domainInvalid'),
  ),
})

/** Nothing is asked. */
export const ssoProviderSchema = /* @__PURE__ */ z.object({})

/** The domain that tells the organisation of a person. */
export function domainOf({ email = '', domain }: SsoValues): string {
  return domain ?? email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}
