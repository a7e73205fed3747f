'use client'

import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { createStrictContext } from '../shared/create-strict-context.js'

/** What a form tells the fields inside it. */
export interface FormParts {
  readonly form: Pick<UseFormReturn<FieldValues>, 'control' | 'register' | 'getValues' | 'subscribe'>
  readonly isPending: boolean
  readonly isDisabled: boolean
}

/** The form around a field. */
export const [FormContext, useFormParts] = createStrictContext<FormParts>('LatchkeyForm', {
  provider: '<Form>',
  hint: 'A field keeps its value there. Put it inside <Form form={form} onSubmit={submit}>.',
})
