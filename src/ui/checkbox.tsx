'use client'

import { forwardRef, useId } from 'react'
import { mergeProps } from '../shared/index.js'
import { usePart } from './class-names-context.js'
import { useFieldControl } from './field-context.js'
import type { CheckboxProps } from './part-props.js'
import { createSlot } from './slots-context.js'

/** A box to tick, with its label beside it; links in the label stay links. */
export const Checkbox = /* @__PURE__ */ createSlot('Checkbox', 'checkbox', /* @__PURE__ */ forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { className, children, ...props },
  ref,
) {
  const fresh = useId()
  const ours = { type: 'checkbox', ...usePart('checkboxInput'), id: fresh, ...useFieldControl() }
  const input = mergeProps(ours, props)
  return (
    <div {...usePart('checkbox', className)}>
      <input ref={ref} {...input} />
      <label htmlFor={input.id}>{children}</label>
    </div>
  )
}))
