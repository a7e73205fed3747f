'use client'

import { forwardRef } from 'react'
import { usePart } from './class-names-context.js'
import type { SpinnerProps } from './part-props.js'
import { createSlot } from './slots-context.js'

/** A turning ring. It says nothing by itself: the words beside it do. */
export const Spinner = /* @__PURE__ */ createSlot('Spinner', 'spinner', /* @__PURE__ */ forwardRef<HTMLSpanElement, SpinnerProps>(function Spinner({ className, ...props }, ref) {
  return <span ref={ref} {...usePart('spinner', className)} aria-hidden="true" {...props} />
}))
