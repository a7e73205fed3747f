'use client'

import { forwardRef } from 'react'
import { Segmented, type SegmentedProps } from '../ui/index.js'
import { useFormField } from './use-form-field.js'

/** Props of `SegmentedField`. */
export interface SegmentedFieldProps extends Omit<SegmentedProps, 'name' | 'inputProps'> {
  /** The field's place in the form's values. */
  readonly name: string
}

/** One of few choices in a form. */
export const SegmentedField = /* @__PURE__ */ forwardRef<HTMLFieldSetElement, SegmentedFieldProps>(function SegmentedField({ name, ...props }, ref) {
  return <Segmented ref={ref} inputProps={useFormField(name).registration} {...props} />
})
