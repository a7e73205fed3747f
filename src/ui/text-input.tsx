'use client'

import { forwardRef } from 'react'
import { mergeProps } from '../shared/index.js'
import { usePart } from './class-names-context.js'
import { useFieldControl } from './field-context.js'
import type { TextInputProps } from './part-props.js'
import { createSlot } from './slots-context.js'

/** A line of text, tied to the field around it. */
export const TextInput = /* @__PURE__ */ createSlot('TextInput', 'input', /* @__PURE__ */ forwardRef<HTMLInputElement, TextInputProps>(function TextInput(
  { className, ...props },
  ref,
) {
  const ours = { type: 'text', ...usePart('input', className), ...useFieldControl() }
  return <input ref={ref} {...mergeProps(ours, props)} />
}))
