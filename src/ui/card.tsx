'use client'

import { forwardRef } from 'react'
import type { CardProps } from './part-props.js'
import { createSlot } from './slots-context.js'
import { useRoot } from './use-root.js'

/** The surface that a form stands on; a theme root. */
export const Card = /* @__PURE__ */ createSlot('Card', 'card', /* @__PURE__ */ forwardRef<HTMLElement, CardProps>(function Card(
  { className, width = 'regular', ...props },
  forwarded,
) {
  return <section {...useRoot('card', className, forwarded)} data-width={width} {...props} />
}))
