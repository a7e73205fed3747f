'use client'

import { forwardRef } from 'react'
import { mergeProps } from '../shared/index.js'
import { usePart } from './class-names-context.js'
import { useFieldControl } from './field-context.js'
import { ChevronIcon } from './icons.js'
import type { SelectProps } from './part-props.js'
import { createSlot } from './slots-context.js'

/** One of several choices, tied to the field around it. */
export const Select = /* @__PURE__ */ createSlot('Select', 'input', /* @__PURE__ */ forwardRef<HTMLSelectElement, SelectProps>(function Select({ className, ...props }, ref) {
  const ours = { ...usePart('input', className), ...useFieldControl() }
  return <div {...usePart('select')}><select ref={ref} {...mergeProps(ours, props)} /><ChevronIcon size="small" /></div>
}))
