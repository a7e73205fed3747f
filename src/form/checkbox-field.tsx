'use client'

import { forwardRef } from 'react'
import { Checkbox, Field, type CheckboxProps } from '../ui/index.js'
import type { BoundFieldProps } from './field-props.js'
import { useBoundField } from './use-bound-field.js'
import { useBoundInput } from './use-bound-input.js'

/** Props of `CheckboxField`; its label is its children. */
export interface CheckboxFieldProps extends Omit<CheckboxProps, 'name' | 'id'>, Pick<BoundFieldProps, 'name' | 'id' | 'hint' | 'errorAction'> {}

/** A box to tick in a form. */
export const CheckboxField = /* @__PURE__ */ forwardRef<HTMLInputElement, CheckboxFieldProps>(function CheckboxField(props, forwarded) {
  const { field, registration, input } = useBoundField(props)
  return <Field {...field}><Checkbox {...useBoundInput(registration, input, forwarded)} /></Field>
})
