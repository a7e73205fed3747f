'use client'

import { useEffect, useMemo, useState, type SyntheticEvent } from 'react'
import { createFormControl, useFormState, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form'
import { zodResolver, type FormSchema } from './zod-resolver.js'

/** What a form is made of. */
export interface ZodFormOptions<Values extends FieldValues> {
  /** Its messages are keys of the section `validation`. It may change between renders. */
  readonly schema: FormSchema<Values>
  /** One for each field. */
  readonly defaultValues: DefaultValues<Values>
  /** Called when an attempt begins, valid or not; not for a second submit that joins it. */
  readonly onAttempt?: (() => void) | undefined
  /** Called with valid values. A promise that it gives back keeps a second submit out until it settles; it must not reject. */
  readonly onSubmit: (values: Values) => unknown
}

/** A form and its submit handler. */
export interface ZodForm<Values extends FieldValues> {
  /** react-hook-form's own; what is read of `form.formState` re-renders the reader when it changes, nothing else does. */
  readonly form: UseFormReturn<Values>
  readonly submit: (event?: SyntheticEvent) => Promise<void>
}

/**
 * A form that a schema validates: on submit, then on each change of a field that is wrong; the first wrong field gets focus.
 * It is made with `createFormControl` and not with `useForm`, which commits a second time just after it has mounted.
 */
export function useZodForm<Values extends FieldValues>(options: ZodFormOptions<Values>): ZodForm<Values> {
  const [{ methods, submit, follow }] = useState(() => createZodForm(options))
  useEffect(() => follow(options))
  const formState = useFormState({ control: methods.control })
  // SAFETY: `createFormControl` gives all that `useForm` does but the form's state, which is put beside it here.
  const form = useMemo(() => ({ ...methods, formState }) as UseFormReturn<Values>, [methods, formState])
  return { form, submit }
}

/** A form that outlives its renders, and follows the options of the latest. */
function createZodForm<Values extends FieldValues>(options: ZodFormOptions<Values>) {
  let { schema, onSubmit, onAttempt } = options
  const methods = createFormControl<Values>({
    defaultValues: options.defaultValues,
    resolver: zodResolver(() => schema),
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  })
  const handle = methods.handleSubmit(async (values) => void (await onSubmit(values)))
  const submit = once((event) => {
    onAttempt?.()
    return handle(event)
  })
  const follow = (latest: ZodFormOptions<Values>) => void ({ schema, onSubmit, onAttempt } = latest)
  return { methods, submit, follow }
}

/** Keeps a second submit out while the first is under way; the browser's own submit never happens. */
function once(handle: (event?: SyntheticEvent) => Promise<void>) {
  let underWay: Promise<void> | null = null
  return (event?: SyntheticEvent): Promise<void> => {
    event?.preventDefault()
    underWay ??= handle(event).finally(() => {
      underWay = null
    })
    return underWay
  }
}
