'use client'

import { forwardRef } from 'react'
import { usePart } from './class-names-context.js'
import type { StrengthProps } from './part-props.js'
import { createSlot } from './slots-context.js'

/** How strong a password is, as a bar and a word. */
export const Strength = /* @__PURE__ */ createSlot('Strength', 'strength', /* @__PURE__ */ forwardRef<HTMLDivElement, StrengthProps>(function Strength({ className, score, word, ...props }, ref) {
  return (
    <div ref={ref} {...usePart('strength', className)} data-score={score ?? undefined} {...props}>
      <div {...usePart('strengthBar')} role="meter" aria-label={props['aria-label']} aria-valuemin={0} aria-valuemax={4} aria-valuenow={score ?? 0} aria-valuetext={word}>
        <span /><span /><span /><span />
      </div>
      <span aria-hidden="true">{word}</span>
    </div>
  )
}))
