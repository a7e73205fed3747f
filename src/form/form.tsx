'use client'

import { useMemo, type ComponentPropsWithoutRef, type SyntheticEvent } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { FormElement } from '../ui/index.js'
import { FormContext, type FormParts } from './form-context.js'

/** Props of `Form`. */
export interface FormProps<Values extends FieldValues> extends Omit<ComponentPropsWithoutRef<'form'>, 'onSubmit'> {
  readonly form: UseFormReturn<Values>
  readonly onSubmit: (event: SyntheticEvent) => unknown
  /** The answer is under way: a further submit does nothing. @default false */
  readonly isPending?: boolean | undefined
  /** Nothing can be entered or sent. @default false */
  readonly disabled?: boolean | undefined
}

/** A form element that hands its form to the fields inside. */
export function Form<Values extends FieldValues>({ form, onSubmit, isPending = false, disabled = false, ...props }: FormProps<Values>) {
  const { control, register, getValues, subscribe } = form
  const parts = useMemo(() => {
    // SAFETY: fields name their values by text, so they take a form of any values.
    const anyForm = { control, register, getValues, subscribe } as unknown as FormParts['form']
    return { form: anyForm, isPending, isDisabled: disabled }
  }, [control, register, getValues, subscribe, isPending, disabled])
  const handleSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    // A dialog's form lies, for React, inside the form that the dialog was opened from.
    event.stopPropagation()
    if (!isPending && !disabled) void onSubmit(event)
  }
  return (
    <FormContext.Provider value={parts}>
      <FormElement aria-busy={isPending || undefined} {...props} onSubmit={handleSubmit} />
    </FormContext.Provider>
  )
}
