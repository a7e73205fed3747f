import * as z from 'zod/mini'
import type { PasswordRule } from './password-rules.js'

/** Full-width characters made narrow, and without what nobody sees. */
const visibleText = (text: string) => text.normalize('NFKC').replace(/\p{Cf}/gu, '')

/** An email address, without what copying it has brought along. The server has the last word on it, so this asks for no more than its shape. */
export const emailSchema = /* @__PURE__ */ z.string().check(
  // Nobody sees a zero width space, mail clients copy an address with the name before it, and browsers one as a link.
  /* @__PURE__ */ z.overwrite((value: string) => visibleText(value).replace(/[\s,;]+$/, '').replace(/^.*<(.+)>$/, '$1').replace(/^\s*mailto:([^?]+).*/i, '$1').trim()),
  /* @__PURE__ */ z.minLength(1, 'emailRequired'),
  /* @__PURE__ */ z.regex(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/, 'emailInvalid'),
)

/** A phone number with its country code, without what people put between the digits. */
export const phoneSchema = /* @__PURE__ */ z.string().check(
  /* @__PURE__ */ z.overwrite((value: string) => visibleText(value).replace(/tel:|\(0\)|[\s(),-/‐-―]/g, '').replace(/^00/, '+')),
  /* @__PURE__ */ z.minLength(1, 'phoneRequired'),
  /* @__PURE__ */ z.regex(/^\+[1-9]\d{6,14}$/, 'phoneInvalid'),
)

/** A password that exists already: any will do, and nothing is trimmed. */
export const passwordSchema = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1, 'passwordRequired'))

/** A new password, held to the rules. */
export function newPasswordSchema(rules: readonly PasswordRule[]) {
  const broken = (message: string, isBroken: (rule: PasswordRule) => boolean) =>
    z.refine<string>((password) => rules.filter(isBroken).every((rule) => rule.isMet(password)), message)
  return z.string().check(
    z.minLength(1, 'passwordRequired'),
    broken('passwordTooShort', ({ id }) => id === 'minLength'),
    broken('passwordTooLong', ({ id }) => id === 'maxBytes'),
    broken('passwordTooSimple', ({ id }) => id !== 'minLength' && id !== 'maxBytes'),
  )
}

/** A new password entered a second time, beside the first. */
export const repeatedPasswordSchema = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1, 'passwordRepeated'))

/** Holds a password and its repetition to each other. */
export const samePasswords = /* @__PURE__ */ z.refine<{ password: string; confirmPassword?: unknown }>((values) => values.password === values.confirmPassword, {
  path: ['confirmPassword'], error: 'passwordsDiffer',
})

/** A code of so many digits. */
export function codeSchema(length = 6) {
  return z.string().check(z.minLength(1, 'codeRequired'), z.minLength(length, 'codeIncomplete'))
}

/** A box that has to be ticked. */
export const consentSchema = /* @__PURE__ */ z.boolean().check(/* @__PURE__ */ z.refine((isTicked) => isTicked, 'termsRequired'))
