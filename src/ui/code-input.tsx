'use client'

import { forwardRef, useCallback, useRef, type ChangeEvent } from 'react'
import { mergeProps } from '../shared/index.js'
import { usePart } from './class-names-context.js'
import { codeInputHandlers, replaceCode } from './code-input-handlers.js'
import { createPart } from './create-part.js'
import { useFieldControl } from './field-context.js'
import { paintCode } from './paint-code.js'
import type { CodeInputProps } from './part-props.js'
import { readCode } from './read-code.js'
import { createSlot } from './slots-context.js'
import { useMergedRefs } from './use-merged-refs.js'
import { useWebOtp } from './use-web-otp.js'

const CodeCell = /* @__PURE__ */ createPart('codeCell', 'span')

/** A code of digits: one real input, so that autofill, paste and screen readers work, over cells that show it. */
export const CodeInput = /* @__PURE__ */ createSlot('CodeInput', 'codeInput', /* @__PURE__ */ forwardRef<HTMLInputElement, CodeInputProps>(function CodeInput(
  { className, length = 6, onComplete, webOtp = false, ...props },
  forwarded,
) {
  const input = useRef<HTMLInputElement>(null)
  const completed = useRef('')
  const attach = useCallback((element: HTMLInputElement | null) => {
    input.current = element
    if (element) paintCode(element)
  }, [])
  // The caller's ref first: a form library sets the value there, and it is painted after.
  const ref = useMergedRefs(forwarded, attach)
  const accept = useCallback((element: HTMLInputElement, code: string) => replaceCode(element, readCode(code, length)), [length])
  useWebOtp(webOtp, input, accept)

  const announceCompletion = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const code = currentTarget.value.length === length ? currentTarget.value : ''
    const isNew = code !== '' && code !== completed.current
    completed.current = code
    if (isNew) onComplete?.(code, currentTarget)
  }
  const control = useFieldControl()
  const ours = {
    type: 'text', inputMode: 'numeric' as const, autoComplete: 'one-time-code', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false,
    ...usePart('codeInput', className), ...control, ...codeInputHandlers(length), onChange: announceCompletion,
  }
  return (
    <div {...usePart('code')} dir="ltr" data-length={length} data-invalid={control['data-invalid']}>
      {Array.from({ length }, (_, index) => (
        <CodeCell key={index} aria-hidden="true" data-middle={length % 2 === 0 && index === length / 2 ? '' : undefined} />
      ))}
      <input ref={ref} {...mergeProps(ours, props)} />
    </div>
  )
}))
