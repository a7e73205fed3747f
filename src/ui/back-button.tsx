'use client'

import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { usePart } from './class-names-context.js'
import { BackIcon } from './icons.js'

/** The small button at the head of a card that goes a step back. */
export const BackButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(function BackButton(
  { className, children, ...props },
  ref,
) {
  return <button ref={ref} type="button" {...usePart('back', className)} {...props}><BackIcon />{children}</button>
})
