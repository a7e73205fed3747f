'use client'

import type { FormAlertProps } from '../../form/index.js'
import { useWayToSignIn } from './use-way-to-sign-in.js'
import type { ViewLinks } from './view.js'

/** What the ways out of a refusal do in a form of the account. */
export interface WaysOut extends ViewLinks {
  /** Sends the same once more. */
  submit: () => unknown
  /** To the code of a message that is there already, where there is one. */
  enterCode?: (() => void) | undefined
}

/** The ways out of what the server holds against a form of the account. */
export function useWaysOut({ submit, enterCode, onViewChange }: WaysOut): FormAlertProps['onAction'] {
  return { 'retry': () => void submit(), 'enter-code': enterCode, 'sign-in': useWayToSignIn(onViewChange) }
}
