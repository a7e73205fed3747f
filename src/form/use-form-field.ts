'use client'

import { get, useFormState, type FieldError } from 'react-hook-form'
import { enValidation, useMessages, type Messages } from '../i18n/index.js'
import { useFormParts } from './form-context.js'

/** A field's registration, to spread on an uncontrolled input, and what is wrong with it, in words. */
export function useFormField(name: string) {
  const { form, isDisabled } = useFormParts(`field "${name}"`)
  const words = useMessages('validation', enValidation)
  const { errors } = useFormState({ control: form.control, name, exact: true })
  // SAFETY: react-hook-form keeps a FieldError at the path of a field that is wrong, and nothing at others.
  const error = get(errors, name) as FieldError | undefined
  return { registration: { ...form.register(name), disabled: isDisabled || undefined }, error: error && errorText(error, words), isServerError: error?.type === serverErrorType }
}

/** The type of an error that came with an answer: its message is a sentence already. */
export const serverErrorType = 'server'

function errorText({ type, message = '' }: FieldError, words: Messages['validation']): string {
  if (type === serverErrorType) return message
  // SAFETY: `hasOwn` has just found it there.
  return Object.hasOwn(words, message) ? words[message as keyof typeof words] : words.invalid
}
