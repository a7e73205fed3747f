'use client'

import { forwardRef, type MouseEvent } from 'react'
import { mergeProps } from '../shared/index.js'
import { usePart } from './class-names-context.js'
import { createPart } from './create-part.js'
import type { ButtonProps } from './part-props.js'
import { createSlot } from './slots-context.js'
import { Spinner } from './spinner.js'

const ButtonLabel = /* @__PURE__ */ createPart('buttonLabel', 'span')

/** A button. While pending it keeps its focus and its width, and does nothing when pressed. */
export const Button = /* @__PURE__ */ createSlot('Button', 'button', /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { className, variant = 'primary', tone, size = 'medium', block, pending = false, pendingLabel, icon, children, onClick, ...props },
  ref,
) {
  const inert = pending || props['aria-disabled'] === true || props['aria-disabled'] === 'true'
  const ours = {
    'type': 'button' as const,
    ...usePart('button', className),
    'data-variant': variant,
    'data-tone': tone,
    'data-size': size,
    'data-block': block ? '' : undefined,
    'data-pending': pending ? '' : undefined,
    'aria-busy': pending || undefined,
    'aria-disabled': pending || undefined,
  }
  return (
    <button ref={ref} {...mergeProps(ours, props)} onClick={inert ? refuseClick : onClick}>
      <ButtonLabel data-hidden={pending ? '' : undefined} aria-hidden={pending || undefined}>{icon}{children}</ButtonLabel>
      {(pending || pendingLabel !== undefined) && (
        <ButtonLabel data-hidden={pending ? undefined : ''} aria-hidden={!pending || undefined}>
          <Spinner />{pendingLabel ?? children}
        </ButtonLabel>
      )}
    </button>
  )
}))

/** A press that must do nothing must not submit the form either. */
function refuseClick(event: MouseEvent) {
  event.preventDefault()
}
