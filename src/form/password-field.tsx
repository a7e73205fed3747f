'use client'

import { forwardRef, type ReactNode } from 'react'
import { enPassword, useMessages } from '../i18n/index.js'
import { Field, PasswordInput, type PasswordInputProps } from '../ui/index.js'
import type { BoundFieldProps } from './field-props.js'
import { PasswordRequirements } from './password-requirements.js'
import type { PasswordRule } from './password-rules.js'
import { useBoundField } from './use-bound-field.js'
import { useBoundInput } from './use-bound-input.js'

/** Props of `PasswordField`: those of an input, and the field's. */
export interface PasswordFieldProps extends Omit<PasswordInputProps, 'name' | 'id' | 'showLabel'>, BoundFieldProps {
  /** A new password's rules, as a checklist that ticks while typing. */
  readonly rules?: readonly PasswordRule[] | undefined
  /** How strong the password is, above the checklist. */
  readonly strength?: ReactNode
}

/** A password in a form, never trimmed. */
export const PasswordField = /* @__PURE__ */ forwardRef<HTMLInputElement, PasswordFieldProps>(function PasswordField({ rules, strength, ...props }, forwarded) {
  const words = useMessages('password', enPassword)
  const { field, registration, input } = useBoundField(props)
  const checklist = rules && rules.length > 0 && <PasswordRequirements name={props.name} rules={rules} />
  return (
    <Field {...field} label={field.label ?? words.label} description={field.description ?? (strength || checklist ? <>{strength}{checklist}</> : undefined)}>
      <PasswordInput showLabel={words.show} capsLockLabel={words.capsLock} {...useBoundInput(registration, input, forwarded)} />
    </Field>
  )
})
