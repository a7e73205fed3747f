'use client'

import { forwardRef, useId, useState, type KeyboardEvent } from 'react'
import { mergeProps } from '../shared/index.js'
import { createPart } from './create-part.js'
import { usePart } from './class-names-context.js'
import { useFieldControl } from './field-context.js'
import { EyeIcon, EyeOffIcon } from './icons.js'
import type { PasswordInputProps } from './part-props.js'
import { createSlot } from './slots-context.js'

const InputGroup = /* @__PURE__ */ createPart('inputGroup', 'div')
const CapsLockHint = /* @__PURE__ */ createPart('fieldHint', 'p')

/** A password with a button that shows it, and a word when Caps Lock is on. */
export const PasswordInput = /* @__PURE__ */ createSlot('PasswordInput', 'input', /* @__PURE__ */ forwardRef<HTMLInputElement, PasswordInputProps>(function PasswordInput(
  { className, showLabel, capsLockLabel, ...props },
  ref,
) {
  const [isVisible, setVisible] = useState(false)
  const [isCapsLockOn, setCapsLockOn] = useState(false)
  const control = useFieldControl()
  const fresh = useId()
  const id = props.id ?? control.id ?? fresh
  const readCapsLock = (event: KeyboardEvent) => setCapsLockOn(event.getModifierState('CapsLock'))
  const ours = {
    type: isVisible ? 'text' : 'password', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false,
    ...usePart('input', className), ...control, id,
    onKeyDown: readCapsLock, onKeyUp: readCapsLock, onBlur: () => setCapsLockOn(false),
  }
  return (
    <>
      <InputGroup data-invalid={control['data-invalid']}>
        <input ref={ref} {...mergeProps(ours, props)} />
        <button
          type="button" {...usePart('iconButton')} aria-label={showLabel} aria-pressed={isVisible} aria-controls={id}
          disabled={props.disabled} onClick={() => setVisible(!isVisible)}
        >
          {isVisible ? <EyeOffIcon /> : <EyeIcon />}
        </button>
      </InputGroup>
      {capsLockLabel !== undefined && <CapsLockHint role="status" data-caps-lock="">{isCapsLockOn && capsLockLabel}</CapsLockHint>}
    </>
  )
}))
