import * as z from 'zod/mini'
import { newPasswordSchema, passwordSchema, repeatedPasswordSchema, samePasswords, type FormSchema, type PasswordRule } from '../../../form/index.js'
import { defaultPasswordRules } from '../use-learnt-rules.js'

/** What the form for a new password holds. */
export interface NewPasswordValues {
  password: string
  /** The new password once more. */
  confirmPassword?: string | undefined
  currentPassword?: string | undefined
}

/** What the rules of a form for a new password depend on. */
export interface NewPasswordSchemaOptions {
  /** The server's rules for passwords, as far as the app knows them. @default six bytes at least, 72 at most */
  passwordRules?: readonly PasswordRule[] | undefined
  /** Has the new password entered twice. @default false */
  confirmPassword?: boolean | undefined
  /** Asks for the current password at once, and not only where the server does. @default false */
  currentPassword?: boolean | undefined
}

/** What is asked of a form for a new password. */
export function createUpdatePasswordSchema(
  { passwordRules = defaultPasswordRules, confirmPassword = false, currentPassword = false }: NewPasswordSchemaOptions = {},
): FormSchema<NewPasswordValues> {
  const schema = z.object({
    ...(currentPassword && { currentPassword: passwordSchema }),
    password: newPasswordSchema(passwordRules),
    ...(confirmPassword && { confirmPassword: repeatedPasswordSchema }),
  })
  // SAFETY: whichever of the parts are there, what comes out holds a password and no more than the optional rest.
  return (confirmPassword ? schema.check(samePasswords) : schema) as FormSchema<NewPasswordValues>
}

/** What is asked of a form for a new password with the default rules. */
export const updatePasswordSchema = /* @__PURE__ */ createUpdatePasswordSchema()
