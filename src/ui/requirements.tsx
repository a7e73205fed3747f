'use client'

import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { usePart } from './class-names-context.js'
import { createPart } from './create-part.js'
import { CheckIcon, DotIcon } from './icons.js'

/** One line of a checklist. */
export interface Requirement {
  readonly id: string
  readonly label: string
  readonly isMet: boolean
}

/** Props of `Requirements`. */
export interface RequirementsProps extends ComponentPropsWithoutRef<'ul'> {
  readonly requirements: readonly Requirement[]
  /** Said before a line that is met, to those who cannot see the tick. */
  readonly metLabel: string
  /** Said before a line that is not met. */
  readonly notMetLabel: string
}

const RequirementItem = /* @__PURE__ */ createPart('requirement', 'li')

/** A checklist that ticks. */
export const Requirements = /* @__PURE__ */ forwardRef<HTMLUListElement, RequirementsProps>(function Requirements(
  { className, requirements, metLabel, notMetLabel, ...props },
  ref,
) {
  return (
    <ul ref={ref} {...usePart('requirements', className)} {...props}>
      {requirements.map(({ id, label, isMet }) => (
        <RequirementItem key={id} data-met={isMet ? '' : undefined}>
          {isMet ? <CheckIcon size="small" /> : <DotIcon size="small" />}
          <span><span className="lk-visually-hidden">{isMet ? metLabel : notMetLabel} </span>{label}</span>
        </RequirementItem>
      ))}
    </ul>
  )
})
