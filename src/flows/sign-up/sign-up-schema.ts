import * as z from 'zod/mini'
import { consentSchema, emailSchema, newPasswordSchema, phoneSchema, repeatedPasswordSchema, samePasswords, type FormSchema, type PasswordRule } from '../../form/index.js'
import { createMetadataSchema, defaultPasswordRules, type IdentifierKind, type Metadata, type MetadataField } from '../parts/index.js'

/** What the sign-up form holds: one of the two identifiers, a new password, and consent where it is asked for. */
export interface SignUpValues {
  email?: string | undefined
  phone?: string | undefined
  password: string
  /** The password once more. */
  confirmPassword?: string | undefined
  consent?: boolean | undefined
  /** What the further fields hold. */
  metadata?: Metadata | undefined
}

/** What the rules of a sign-up form depend on. */
export interface SignUpSchemaOptions {
  /** What the account will be known by beside the password. @default 'email' */
  identifier?: IdentifierKind | undefined
  /** The server's rules for passwords, as far as the app knows them. @default six bytes at least, 72 at most */
  passwordRules?: readonly PasswordRule[] | undefined
  /** Has the password entered twice. @default false */
  confirmPassword?: boolean | undefined
  /** Whether the terms have to be agreed to. @default false */
  requiresConsent?: boolean | undefined
  /** Further fields, whose values go into `user_metadata`. @default [] */
  fields?: readonly MetadataField[] | undefined
}

const noFields: readonly MetadataField[] = []

/** What is asked of a sign-up form. */
export function createSignUpSchema({ identifier = 'email', passwordRules = defaultPasswordRules, confirmPassword = false, requiresConsent = false, fields = noFields }: SignUpSchemaOptions = {}): FormSchema<SignUpValues> {
  const schema = z.object({
    ...(identifier === 'email' ? { email: emailSchema } : { phone: phoneSchema }),
    password: newPasswordSchema(passwordRules),
    ...(confirmPassword && { confirmPassword: repeatedPasswordSchema }),
    ...(requiresConsent && { consent: consentSchema }),
    ...(fields.length > 0 && { metadata: createMetadataSchema(fields) }),
  })
  // SAFETY: whichever of the parts are there, what comes out holds a password and no more than the optional rest.
  return (confirmPassword ? schema.check(samePasswords) : schema) as FormSchema<SignUpValues>
}

/** What is asked of a sign-up form with an email address and the default rules. */
export const signUpSchema = /* @__PURE__ */ createSignUpSchema()
