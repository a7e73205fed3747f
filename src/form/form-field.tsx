'use client'

import type { ReactNode } from 'react'
import { Field } from '../ui/index.js'
import type { BoundFieldProps } from './field-props.js'
import { useBoundField } from './use-bound-field.js'

/** Props of `FormField`. */
export interface FormFieldProps extends BoundFieldProps {
  /** Renders the input, given what registers it. */
  readonly children: (registration: ReturnType<typeof useBoundField>['registration']) => ReactNode
}

/** A field with the label, texts and error of one value of the form, around an input of your own. */
export function FormField({ children, ...props }: FormFieldProps) {
  const { field, registration } = useBoundField(props)
  return <Field {...field}>{children(registration)}</Field>
}
