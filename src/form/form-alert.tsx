'use client'

import { forwardRef } from 'react'
import { enActions, useMessages, type ErrorAction, type ErrorMessage } from '../i18n/index.js'
import { Alert, Link, type AlertProps } from '../ui/index.js'

/** Props of `FormAlert`. */
export interface FormAlertProps extends Omit<AlertProps, 'actions' | 'children'> {
  /** What to say; nothing when `null`, and the region stays ready. */
  readonly message: Pick<ErrorMessage, 'text' | 'actions'> | null
  /** What each way out does; one that is not here is not offered. */
  readonly onAction?: { readonly [action in ErrorAction]?: (() => void) | undefined } | undefined
}

/** What went wrong with a form as a whole, with the ways out, announced when it appears. */
export const FormAlert = /* @__PURE__ */ forwardRef<HTMLDivElement, FormAlertProps>(function FormAlert({ message, onAction = {}, ...props }, ref) {
  const words = useMessages('actions', enActions)
  const offered = (message?.actions ?? []).filter((action) => onAction[action])
  const actions = offered.length > 0 && offered.map((action) => <Link key={action} onClick={onAction[action]}>{words[action]}</Link>)
  return <Alert ref={ref} actions={actions} {...props}>{message?.text}</Alert>
})
