'use client'

import { forwardRef, useId, useMemo } from 'react'
import { usePart } from './class-names-context.js'
import { FieldControlProvider, type FieldControl } from './field-context.js'
import { AlertIcon } from './icons.js'
import { createPart } from './create-part.js'
import { isShown } from './is-shown.js'
import type { FieldProps } from './part-props.js'
import { createSlot } from './slots-context.js'

const LabelRow = /* @__PURE__ */ createPart('labelRow', 'div')
const Mark = /* @__PURE__ */ createPart('optional', 'span')
const FieldHint = /* @__PURE__ */ createPart('fieldHint', 'p')
const FieldError = /* @__PURE__ */ createPart('fieldError', 'p')
const FieldDescription = /* @__PURE__ */ createPart('fieldDescription', 'div')

/** A labelled input with its hint, its error and its description, all tied to it for assistive technology. */
export const Field = /* @__PURE__ */ createSlot('Field', 'field', /* @__PURE__ */ forwardRef<HTMLDivElement, FieldProps>(function Field(
  { className, label, mark, action, hint, error, description, controlId, children, ...props },
  ref,
) {
  const fresh = useId()
  const labelPart = usePart('label')
  const id = controlId ?? fresh
  const invalid = isShown(error)
  const ids = [invalid && `${id}-error`, isShown(hint) && `${id}-hint`, isShown(description) && `${id}-description`]
  const describedBy = ids.filter(Boolean).join(' ') || undefined
  const control = useMemo<FieldControl>(
    () => ({ 'id': id, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined, 'data-invalid': invalid ? '' : undefined }),
    [id, describedBy, invalid],
  )
  return (
    <div ref={ref} {...usePart('field', className)} data-invalid={invalid ? '' : undefined} {...props}>
      {(isShown(label) || action) && (
        <LabelRow>
          <label {...labelPart} htmlFor={id}>{label}{isShown(mark) && <> <Mark>{mark}</Mark></>}</label>
          {action}
        </LabelRow>
      )}
      <FieldControlProvider value={control}>{children}</FieldControlProvider>
      {invalid && <FieldError id={`${id}-error`} role="alert"><AlertIcon size="small" /><span>{error}</span></FieldError>}
      {isShown(hint) && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      {isShown(description) && <FieldDescription id={`${id}-description`}>{description}</FieldDescription>}
    </div>
  )
}))
