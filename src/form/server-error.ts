import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import type { ErrorMessage } from '../i18n/index.js'
import { serverErrorType } from './use-form-field.js'

/** The field of this form that an error is about; `null` when it belongs above the button. */
export function errorFieldOf<Values extends FieldValues>(form: UseFormReturn<Values>, message: Pick<ErrorMessage, 'field'>): Path<Values> | null {
  if (message.field === null || !Object.hasOwn(form.getValues(), message.field)) return null
  // SAFETY: it is a key of the values, so it is a path to one of them.
  return message.field as Path<Values>
}

/** Shows an error at its field and moves focus there; `false` when this form has no such field, and nothing was shown. */
export function showErrorAtField<Values extends FieldValues>(form: UseFormReturn<Values>, message: ErrorMessage): boolean {
  const field = errorFieldOf(form, message)
  if (field === null) return false
  form.setError(field, { type: serverErrorType, message: message.text }, { shouldFocus: true })
  return true
}
