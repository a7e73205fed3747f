'use client'

import { createElement, forwardRef } from 'react'
import { usePart } from './class-names-context.js'
import type { LinkProps } from './part-props.js'
import { createSlot } from './slots-context.js'

/** A link; without `href` a button that looks like one. */
export const Link = /* @__PURE__ */ createSlot('Link', 'link', /* @__PURE__ */ forwardRef<HTMLElement, LinkProps>(function Link({ className, ...props }, ref) {
  const part = usePart('link', className)
  return props.href === undefined
    ? createElement('button', { type: 'button', ...part, ...props, ref })
    : createElement('a', { ...part, ...props, ref })
}))
