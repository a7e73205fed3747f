import type { AuthErrorCode } from '../core/index.js'
import { enFirstErrors } from './en-first-errors.js'
import { enFurtherErrors } from './en-further-errors.js'

/** What stands for an error whose code nobody knows, for a provider's own failure, and for the reasons of a weak password. */
export interface SpecialErrors {
  readonly unknown_code: string
  readonly weak_password_length: string
  readonly weak_password_characters: string
  readonly weak_password_pwned: string
}

/** A sentence for every error code, for a person to read: what is so, and what to do. */
export const enErrors: Record<AuthErrorCode, string> & SpecialErrors = /* @__PURE__ */ Object.assign({}, enFirstErrors, enFurtherErrors)
