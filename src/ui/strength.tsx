'use client'

import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { usePart } from './class-names-context.js'

/** Props of `Strength`. */
export interface StrengthProps extends ComponentPropsWithoutRef<'div'> {
  /** From 0 to 4; `null` shows an empty meter. */
  readonly score: number | null
  /** The score in a word. */
  readonly word: string
}

/** How strong a password is, as a bar and a word. */
export const Strength = /* @__PURE__ */ forwardRef<HTMLDivElement, StrengthProps>(function Strength({ className, score, word, ...props }, ref) {
  return (
    <div ref={ref} {...usePart('strength', className)} data-score={score ?? undefined} {...props}>
      <div {...usePart('strengthBar')} role="meter" aria-label={props['aria-label']} aria-valuemin={0} aria-valuemax={4} aria-valuenow={score ?? 0} aria-valuetext={word}>
        <span /><span /><span /><span />
      </div>
      <span aria-hidden="true">{word}</span>
    </div>
  )
})
