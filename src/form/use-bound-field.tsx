'use client'

import type { ReactNode } from 'react'
import type { BoundFieldProps } from './field-props.js'
import { useFormField } from './use-form-field.js'

/** Parts the props of a bound field into those of the field, with what is wrong in it, and those of the input. */
export function useBoundField<Props extends BoundFieldProps>({ name, id, label, mark, action, hint, description, errorAction, ...input }: Props) {
  const { registration, error, isServerError } = useFormField(name)
  const message: ReactNode = error && <>{error}{isServerError && errorAction && <> {errorAction}</>}</>
  return { field: { 'controlId': id, label, mark, action, hint, description, 'error': message, 'data-name': name }, registration, input }
}
