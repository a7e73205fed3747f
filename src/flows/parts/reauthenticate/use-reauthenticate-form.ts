'use client'

import { useReducer } from 'react'
import type { AuthErrorLike } from '../../../core/index.js'
import { useAction, useReauthenticate, useSession } from '../../../react/index.js'
import { isJustSent } from '../just-sent.js'
import type { Recipient } from '../recipient.js'
import { refusalOf } from '../use-action-form.js'
import { useCodeAction } from '../use-code-form.js'
import { useErrorMessage } from '../use-error-message.js'
import { useOneAtATime } from '../use-one-at-a-time.js'
import { senderOf } from '../use-send-again.js'
import { useSentCode } from '../use-sent-notice.js'
import { firstReauthenticateStep, nextReauthenticateStep } from './reauthenticate-steps.js'

/** What `useReauthenticateForm` takes. */
export interface ReauthenticateFormOptions {
  /** Does what the code is needed for, such as `updateUser({ password, nonce })`; an error that it gives back or throws is shown. */
  onConfirm: (nonce: string) => unknown
  /** How many digits the code has. @default 6 */
  codeLength?: number | undefined
  /** Seconds that the server lets pass between two messages. @default 60 */
  resendAfter?: number | undefined
  /** Called once what the code was needed for is done. */
  onSuccess?: (() => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Sends the signed-in person a code, and hands it on: everything but the markup. */
export function useReauthenticateForm({ onConfirm, codeLength, resendAfter, onSuccess, onError }: ReauthenticateFormOptions) {
  const [step, dispatch] = useReducer(nextReauthenticateStep, firstReauthenticateStep)
  const email = useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.user.email : undefined))
  const phone = useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.user.phone : undefined))
  const recipient: Recipient = email || !phone ? { email: email ?? '' } : { phone: `+${phone.replace(/^\+/, '')}` }
  const say = useErrorMessage()
  const begin = useOneAtATime()
  const reauthenticate = useReauthenticate({
    onSuccess: () => dispatch({ type: 'sent', recipient }),
    onError: (error) => isJustSent(error) ? dispatch({ type: 'sent', recipient, resendAfter: error.retryAfter }) : onError?.(error),
  })
  const confirm = useAction((nonce: string) => confirmed(onConfirm(nonce)), { onSuccess: () => onSuccess?.(), onError: (error) => onError?.(error) })
  const codeForm = useCodeAction({ action: confirm, toVariables: (nonce) => nonce, codeLength })
  const again = useReauthenticate()
  const sentCode = useSentCode({
    codeForm, recipient, emailCode: 'show', onError, sender: senderOf(again, () => undefined),
    resendAfter: step.name === 'sent' ? step.resendAfter ?? resendAfter : resendAfter,
  })
  const error = reauthenticate.error && !isJustSent(reauthenticate.error) ? reauthenticate.error : null
  return {
    step, recipient, sentCode, error,
    /** Sends the code. */
    send: () => begin(() => reauthenticate.mutateAsync()),
    isSending: reauthenticate.isPending,
    refusal: refusalOf(error, error && say(error)),
    back() {
      // What was said of the last code is not about the next.
      codeForm.form.reset()
      confirm.reset()
      dispatch({ type: 'back' })
    },
  }
}

/** A client gives its error back, and does not throw it. */
async function confirmed(outcome: unknown): Promise<void> {
  const result = await outcome
  if (typeof result === 'object' && result !== null && 'error' in result && result.error) throw result.error
}
