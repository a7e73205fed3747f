'use client'

import { forwardRef } from 'react'
import { enPhone, useLocale, useMessages } from '../i18n/index.js'
import { Field, PhoneInput, useMergedRefs, type PhoneInputHandle, type PhoneInputProps } from '../ui/index.js'
import type { BoundFieldProps } from './field-props.js'
import { useBoundField } from './use-bound-field.js'

/** Props of `PhoneField`: those of a phone input, and the field's. */
export interface PhoneFieldProps extends Omit<PhoneInputProps, 'name' | 'id' | 'words' | 'locale' | 'onValueChange'>, BoundFieldProps {}

/** A phone number in a form, whose value is the number in the form of E.164. */
export const PhoneField = /* @__PURE__ */ forwardRef<PhoneInputHandle, PhoneFieldProps>(function PhoneField(props, forwarded) {
  const words = useMessages('phone', enPhone)
  const { tag } = useLocale()
  const { field, registration, input } = useBoundField(props)
  const { ref: register, name, onChange, onBlur, disabled } = registration
  const ref = useMergedRefs<PhoneInputHandle>(register, forwarded)
  // With a type the form reads the value from the handle that it was given.
  const target = { name, type: 'tel' }
  return (
    <Field {...field} label={field.label ?? words.label}>
      <PhoneInput
        ref={ref} name={name} disabled={disabled} words={words} locale={tag}
        onValueChange={() => void onChange({ target, type: 'change' })} {...input}
        onBlur={(event) => { input.onBlur?.(event); void onBlur({ target, type: 'blur' }) }}
      />
    </Field>
  )
})
