'use client'

import { forwardRef, useId } from 'react'
import { usePart } from './class-names-context.js'
import type { SegmentedProps } from './part-props.js'
import { createSlot } from './slots-context.js'

/** One of few choices, side by side: radio inputs that look like one control. */
export const Segmented = /* @__PURE__ */ createSlot('Segmented', 'segmented', /* @__PURE__ */ forwardRef<HTMLFieldSetElement, SegmentedProps>(function Segmented({ className, label, choices, inputProps, ...props }, ref) {
  const id = useId()
  const segment = usePart('segment')
  const hidden = usePart('visuallyHidden')
  return (
    <fieldset ref={ref} {...usePart('segmented', className)} {...props}>
      <legend {...hidden}>{label}</legend>
      {choices.map(({ value, label: choice }) => (
        <label key={value} {...segment} htmlFor={`${id}-${value}`}>
          <input name={id} {...inputProps} type="radio" id={`${id}-${value}`} value={value} {...hidden} />{choice}
        </label>
      ))}
    </fieldset>
  )
}))
