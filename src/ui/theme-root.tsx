'use client'

import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useRoot } from './use-root.js'

/** A theme root without a look of its own, around parts that stand on no card. */
export const ThemeRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(function ThemeRoot({ className, ...props }, forwarded) {
  return <div {...useRoot('root', className, forwarded)} {...props} />
})

/** A form element as a theme root; validation is ours, and without scripts its content stays out of the address. */
export const FormElement = /* @__PURE__ */ forwardRef<HTMLFormElement, ComponentPropsWithoutRef<'form'>>(function FormElement({ className, ...props }, forwarded) {
  return <form {...useRoot('form', className, forwarded)} noValidate method="post" {...props} />
})
