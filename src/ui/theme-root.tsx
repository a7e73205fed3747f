'use client'

import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { joinClassNames } from '../shared/index.js'
import { useThemeRoot } from '../theme/index.js'
import { usePart } from './class-names-context.js'
import { useMergedRefs } from './use-merged-refs.js'

/** A theme root without a look of its own, around parts that stand on no card. */
export const ThemeRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(function ThemeRoot({ className, ...props }, forwarded) {
  const root = useThemeRoot()
  const ref = useMergedRefs(root.ref, forwarded)
  return <div ref={ref} {...usePart('root', joinClassNames(className))} {...props} />
})

/** A form element as a theme root; validation is ours, and without scripts its content stays out of the address. */
export const FormElement = /* @__PURE__ */ forwardRef<HTMLFormElement, ComponentPropsWithoutRef<'form'>>(function FormElement({ className, ...props }, forwarded) {
  const root = useThemeRoot()
  const ref = useMergedRefs(root.ref, forwarded)
  return <form ref={ref} {...usePart('form', joinClassNames(root.className, className))} noValidate method="post" {...props} />
})
