'use client'

import { forwardRef } from 'react'
import { enPasswordField, useMessages } from '../i18n/index.js'
import { Field, PasswordInput, type PasswordInputProps } from '../ui/index.js'
import type { BoundFieldProps } from './field-props.js'
import { useBoundField } from './use-bound-field.js'
import { useBoundInput } from './use-bound-input.js'

/** Props of `PasswordField`: those of an input, and the field's. */
export interface PasswordFieldProps extends Omit<PasswordInputProps, 'name' | 'id' | 'showLabel'>, BoundFieldProps {}

/** A password in a form, never trimmed. */
export const PasswordField = /* @__PURE__ */ forwardRef<HTMLInputElement, PasswordFieldProps>(function PasswordField(props, forwarded) {
  const words = useMessages('password', enPasswordField)
  const { field, registration, input } = useBoundField(props)
  return (
    <Field {...field} label={field.label ?? words.label}>
      <PasswordInput showLabel={words.show} capsLockLabel={words.capsLock} {...useBoundInput(registration, input, forwarded)} />
    </Field>
  )
})
