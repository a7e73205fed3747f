'use client'

import { forwardRef } from 'react'
import { joinClassNames } from '../shared/index.js'
import { useThemeRoot } from '../theme/index.js'
import { usePart } from './class-names-context.js'
import type { CardProps } from './part-props.js'
import { createSlot } from './slots-context.js'
import { useMergedRefs } from './use-merged-refs.js'

/** The surface that a form stands on; a theme root. */
export const Card = /* @__PURE__ */ createSlot('Card', /* @__PURE__ */ forwardRef<HTMLElement, CardProps>(function Card(
  { className, width = 'regular', ...props },
  forwarded,
) {
  const root = useThemeRoot()
  const ref = useMergedRefs(root.ref, forwarded)
  return <section ref={ref} {...usePart('card', joinClassNames(root.className, className))} data-width={width} {...props} />
}))
