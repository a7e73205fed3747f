'use client'

import { forwardRef } from 'react'
import { usePart } from './class-names-context.js'
import { createPart } from './create-part.js'
import { AlertIcon, InfoIcon, SuccessIcon } from './icons.js'
import { isShown } from './is-shown.js'
import type { AlertProps } from './part-props.js'
import { createSlot } from './slots-context.js'

const icons = { danger: AlertIcon, info: InfoIcon, success: SuccessIcon }
const AlertText = /* @__PURE__ */ createPart('alertText', 'div')
const AlertActions = /* @__PURE__ */ createPart('alertActions', 'div')

/** A region that announces what is put into it; it is there from the start, and takes no room until then. */
export const Alert = /* @__PURE__ */ createSlot('Alert', 'alert', /* @__PURE__ */ forwardRef<HTMLDivElement, AlertProps>(function Alert(
  { className, tone = 'danger', actions, children, ...props },
  ref,
) {
  const Icon = icons[tone]
  return (
    <div ref={ref} {...usePart('alert', className)} role={tone === 'danger' ? 'alert' : 'status'} data-tone={tone} {...props}>
      {isShown(children) && (
        <>
          <Icon size="small" />
          <AlertText>
            <p>{children}</p>
            {actions && <AlertActions>{actions}</AlertActions>}
          </AlertText>
        </>
      )}
    </div>
  )
}))
