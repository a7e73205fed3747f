'use client'

import { forwardRef, type ReactNode } from 'react'
import { PasswordField, type PasswordFieldProps } from './password-field.js'
import { PasswordRequirements } from './password-requirements.js'
import type { PasswordRule } from './password-rules.js'

/** Props of `NewPasswordField`: those of `PasswordField`, and what the password is held to. */
export interface NewPasswordFieldProps extends PasswordFieldProps {
  /** The password's rules, as a checklist that ticks while typing. */
  readonly rules?: readonly PasswordRule[] | undefined
  /** How strong the password is, above the checklist. */
  readonly strength?: ReactNode
}

/** A new password in a form, with what is asked of it. */
export const NewPasswordField = /* @__PURE__ */ forwardRef<HTMLInputElement, NewPasswordFieldProps>(function NewPasswordField({ rules, strength, ...props }, ref) {
  const checklist = rules && rules.length > 0 && <PasswordRequirements name={props.name} rules={rules} />
  const description = strength || checklist ? <>{strength}{checklist}</> : undefined
  return <PasswordField ref={ref} autoComplete="new-password" description={description} {...props} />
})
