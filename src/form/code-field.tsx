'use client'

import { forwardRef, useEffect, useRef } from 'react'
import { enVerify, useMessages } from '../i18n/index.js'
import { CodeInput, Field, paintCode, useMergedRefs, type CodeInputProps } from '../ui/index.js'
import type { BoundFieldProps } from './field-props.js'
import { useFormParts } from './form-context.js'
import { useBoundField } from './use-bound-field.js'
import { useBoundInput } from './use-bound-input.js'

/** Props of `CodeField`: those of a code input, and the field's. */
export interface CodeFieldProps extends Omit<CodeInputProps, 'name' | 'id'>, BoundFieldProps {}

/** A code in a form; it submits the form when it is full. */
export const CodeField = /* @__PURE__ */ forwardRef<HTMLInputElement, CodeFieldProps>(function CodeField(props, forwarded) {
  const words = useMessages('verify', enVerify)
  const { form } = useFormParts('<CodeField>')
  const { field, registration, input } = useBoundField(props)
  const element = useRef<HTMLInputElement>(null)
  const ref = useMergedRefs(forwarded, element)
  // The form sets the input's value without an event, when it clears a wrong code: the cells follow then.
  useEffect(() => form.subscribe({
    name: props.name,
    formState: { values: true },
    callback: () => element.current && paintCode(element.current),
  }), [form, props.name])
  return (
    <Field {...field} label={field.label ?? words.code}>
      <CodeInput onComplete={submitForm} {...useBoundInput(registration, input, ref)} />
    </Field>
  )
})

function submitForm(_code: string, input: HTMLInputElement) {
  input.form?.requestSubmit()
}
