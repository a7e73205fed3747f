'use client'

import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { AuthErrorLike } from '../../core/index.js'
import { errorFieldOf, showErrorAtField, useZodForm, type ZodForm, type ZodFormOptions } from '../../form/index.js'
import type { ErrorMessage } from '../../i18n/index.js'
import type { ActionResult } from '../../react/index.js'
import { createCaptcha, type Captcha } from './captcha.js'
import { useErrorSentences } from './use-error-sentences.js'

/** What a form around one action needs. */
export interface ActionFormOptions<Values extends FieldValues, Data, Variables> extends Omit<ZodFormOptions<Values>, 'onSubmit' | 'onAttempt'> {
  readonly action: ActionResult<Data, Variables>
  /** What the form's values ask of the action. */
  readonly toVariables: (values: Values, captchaToken: string | undefined) => Variables
  /** Called before a refusal is shown at its field. */
  readonly onRefused?: ((message: ErrorMessage) => void) | undefined
}

/** A form around one action: everything but the markup. */
export interface ActionForm<Values extends FieldValues> extends ZodForm<Values> {
  readonly isPending: boolean
  readonly error: AuthErrorLike | null
  readonly refusal: Refusal
  readonly captcha: Captcha
}

/** What is shown of an error above the button. */
export interface Refusal {
  /** Its words and its ways out; `null` when there is none, or when it stands at a field. */
  readonly message: ErrorMessage | null
  /** Seconds until another attempt makes sense. */
  readonly waitSeconds: number
  /** What the wait began with. */
  readonly waitStart: unknown
}

/** Sends a form's values to an action, once at a time, and shows what comes back where it belongs. */
export function useActionForm<Values extends FieldValues, Data, Variables>(
  { action, toVariables, onRefused, ...options }: ActionFormOptions<Values, Data, Variables>,
): ActionForm<Values> {
  const { say, sayInFull } = useErrorSentences()
  const [captcha] = useState(createCaptcha)
  const zodForm: ZodForm<Values> = useZodForm<Values>({
    ...options,
    // What the last answer said is not about this attempt, even where its values go no further.
    onAttempt: () => { if (action.error) action.reset() },
    onSubmit: (values) => action.mutateAsync(toVariables(values, captcha.takeToken())).then(nothing, refuse).finally(captcha.reset),
  })
  async function refuse(error: AuthErrorLike) {
    const message = await sayInFull(error)
    onRefused?.(message)
    showErrorAtField(zodForm.form, message)
  }
  const refusal = refusalOf(action.error, action.error && messageAbove(zodForm, say(action.error)))
  return { ...zodForm, isPending: action.isPending, error: action.error, refusal, captcha }
}

const nothing = () => undefined

function messageAbove<Values extends FieldValues>({ form }: ZodForm<Values>, message: ErrorMessage): ErrorMessage | null {
  return errorFieldOf(form, message) === null ? message : null
}

/** The server cuts off the fraction of the seconds that it names. */
export function refusalOf(error: AuthErrorLike | null, message: ErrorMessage | null): Refusal {
  return { message, waitSeconds: error?.retryAfter === undefined ? 0 : error.retryAfter + 1, waitStart: error }
}
