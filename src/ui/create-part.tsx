'use client'

import { createElement, forwardRef, type ComponentPropsWithoutRef, type ElementRef, type ForwardRefExoticComponent, type RefAttributes } from 'react'
import { usePart } from './class-names-context.js'
import type { PartName } from './part-names.js'

type Tag = 'div' | 'section' | 'header' | 'footer' | 'h1' | 'h2' | 'p' | 'span' | 'ul' | 'li' | 'strong'

/** A plain part: an element with its class, its `data-slot`, and whatever props its caller gives. */
export type PartComponent<T extends Tag> = ForwardRefExoticComponent<ComponentPropsWithoutRef<T> & RefAttributes<ElementRef<T>>>

/** Makes a plain part, once, at module level. */
export function createPart<T extends Tag>(part: PartName, tag: T): PartComponent<T> {
  const Part = forwardRef<ElementRef<T>, ComponentPropsWithoutRef<T>>(function Part({ className, ...props }, ref) {
    return createElement(tag, { ...usePart(part, className), ...props, ref })
  })
  Part.displayName = part
  // SAFETY: `forwardRef` takes the ref out of the props and gives it back, which its type cannot say of a generic tag.
  return Part as unknown as PartComponent<T>
}
