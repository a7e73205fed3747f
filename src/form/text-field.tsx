'use client'

import { forwardRef } from 'react'
import { Field, TextInput, type TextInputProps } from '../ui/index.js'
import type { BoundFieldProps } from './field-props.js'
import { useBoundInput } from './use-bound-input.js'
import { useBoundField } from './use-bound-field.js'

/** Props of `TextField`: those of an input, and the field's. */
export interface TextFieldProps extends Omit<TextInputProps, 'name' | 'id'>, BoundFieldProps {}

/** A line of text in a form. */
export const TextField = /* @__PURE__ */ forwardRef<HTMLInputElement, TextFieldProps>(function TextField(props, forwarded) {
  const { field, registration, input } = useBoundField(props)
  return <Field {...field}><TextInput {...useBoundInput(registration, input, forwarded)} /></Field>
})
