'use client'

import { forwardRef } from 'react'
import { usePart } from './class-names-context.js'
import { createPart } from './create-part.js'
import { CheckIcon, DotIcon } from './icons.js'
import type { RequirementsProps } from './part-props.js'
import { VisuallyHidden } from './parts.js'
import { createSlot } from './slots-context.js'

const RequirementItem = /* @__PURE__ */ createPart('requirement', 'li')

/** A checklist that ticks. */
export const Requirements = /* @__PURE__ */ createSlot('Requirements', 'requirements', /* @__PURE__ */ forwardRef<HTMLUListElement, RequirementsProps>(function Requirements(
  { className, requirements, metLabel, notMetLabel, ...props },
  ref,
) {
  return (
    <ul ref={ref} {...usePart('requirements', className)} {...props}>
      {requirements.map(({ id, label, isMet }) => (
        <RequirementItem key={id} data-met={isMet ? '' : undefined}>
          {isMet ? <CheckIcon size="small" /> : <DotIcon size="small" />}
          <span><VisuallyHidden>{isMet ? metLabel : notMetLabel} </VisuallyHidden>{label}</span>
        </RequirementItem>
      ))}
    </ul>
  )
}))
