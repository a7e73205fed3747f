'use client'

import { createOnDemand } from '../../shared/create-on-demand.js'
import { useOnDemand } from '../../shared/use-on-demand.js'
import { refusalOf, useErrorSentences } from '../parts/index.js'
import type { usePasswordForm } from './use-password-form.js'

type PasswordSteps = ReturnType<typeof usePasswordForm>

/** Few people who sign in come to this step, so it is loaded once an account turns out not to be confirmed. */
const confirmationView = /* @__PURE__ */ createOnDemand(() => import('./password-confirmation.js').then(({ PasswordConfirmation }) => PasswordConfirmation))

/** The second step's view, as soon as it is loaded, and the form of the first, which stays in its place until then. */
export function useConfirmationView(passwordForm: PasswordSteps) {
  const { step, refusal: { message } } = passwordForm
  const { say } = useErrorSentences()
  const isNext = step.name === 'confirm'
  const isOffered = message?.actions.some((action) => action === 'resend' || action === 'send-new-code') ?? false
  const { value: ConfirmationView, hasFailed = false } = useOnDemand(confirmationView, isNext || isOffered)
  const waiting: Partial<PasswordSteps> = isNext && hasFailed ? { refusal: refusalOf(null, say(notLoaded)) } : { isSending: isNext || passwordForm.isSending }
  return { ConfirmationView, credentialsForm: { ...passwordForm, ...waiting }, retryLoad: isNext && hasFailed ? () => void confirmationView.load() : undefined }
}

const notLoaded = { name: 'AuthRetryableFetchError', message: '', code: 'network_failure', status: 0 }
