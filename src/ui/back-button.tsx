'use client'

import { forwardRef } from 'react'
import { usePart } from './class-names-context.js'
import { BackIcon } from './icons.js'
import type { BackButtonProps } from './part-props.js'
import { createSlot } from './slots-context.js'

/** The small button at the head of a card that goes a step back. */
export const BackButton = /* @__PURE__ */ createSlot('BackButton', 'back', /* @__PURE__ */ forwardRef<HTMLButtonElement, BackButtonProps>(function BackButton(
  { className, children, ...props },
  ref,
) {
  return <button ref={ref} type="button" {...usePart('back', className)} {...props}><BackIcon />{children}</button>
}))
