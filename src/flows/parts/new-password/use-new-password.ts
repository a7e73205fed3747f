'use client'

import { useMemo, useReducer } from 'react'
import type { AuthErrorLike, User } from '../../../core/index.js'
import { showErrorAtField } from '../../../form/index.js'
import { useUpdateUser, type UserUpdate } from '../../../react/index.js'
import { useReauthenticateForm } from '../reauthenticate/index.js'
import { useActionForm, type ActionForm } from '../use-action-form.js'
import { useErrorSentences } from '../use-error-sentences.js'
import { useLearntRules } from '../use-learnt-rules.js'
import { createUpdatePasswordSchema, type NewPasswordSchemaOptions, type NewPasswordValues } from './new-password-schema.js'
import { firstNewPasswordStep, nextNewPasswordStep } from './new-password-steps.js'

/** What choosing a new password takes. */
export interface NewPasswordOptions extends NewPasswordSchemaOptions {
  /** How many digits the code has that confirms it, where the server asks for one. @default 6 */
  codeLength?: number | undefined
  /** Seconds that the server lets pass between two messages. @default 60 */
  resendAfter?: number | undefined
  /** Called once the password has been changed. */
  onSuccess?: ((result: { user: User }) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Sets a new password, and gets the current one or a code as soon as the server asks for it: everything but the markup. */
export function useNewPassword({ codeLength, resendAfter, onSuccess, onError, ...rules }: NewPasswordOptions = {}) {
  const { confirmPassword = false, currentPassword = false } = rules
  const [step, dispatch] = useReducer(nextNewPasswordStep, firstNewPasswordStep(currentPassword))
  const { asksForCurrent } = step
  const { passwordRules, learn } = useLearntRules(rules.passwordRules)
  const schema = useMemo(
    () => createUpdatePasswordSchema({ passwordRules, confirmPassword, currentPassword: asksForCurrent }),
    [passwordRules, confirmPassword, asksForCurrent],
  )
  const succeed = (result: { user: User }) => {
    dispatch('changed')
    actionForm.form.reset()
    onSuccess?.(result)
  }
  const action = useUpdateUser({
    onMutate: () => dispatch('submitted'),
    onSuccess: succeed,
    onError(error, { password }) {
      learn(error, password)
      leadOn(error)
    },
  })
  const { sayInFull } = useErrorSentences()
  const confirmed = useUpdateUser({
    onSuccess: (result) => { reauthenticateForm.back(); succeed(result) },
    async onError(error, { password }) {
      learn(error, password)
      const message = await sayInFull(error)
      // The code was good, or was not looked at: what has to be mended stands in the form before it.
      if (message.field === 'password' || message.field === 'currentPassword') {
        reauthenticateForm.back()
        showErrorAtField(actionForm.form, message)
      }
    },
  })
  const actionForm: ActionForm<NewPasswordValues> = useActionForm<NewPasswordValues, { user: User }, UserUpdate>({
    schema, action, toVariables: toUpdate,
    defaultValues: { password: '', ...(confirmPassword && { confirmPassword: '' }), currentPassword: '' },
  })
  const reauthenticateForm = useReauthenticateForm({
    codeLength, resendAfter, onError: leadOn,
    onConfirm: (nonce) => confirmed.mutateAsync({ ...toUpdate(actionForm.form.getValues()), nonce }),
  })
  /** Goes on to what the server asks for; any other error is the app's as well. */
  function leadOn(error: AuthErrorLike) {
    switch (error.code) {
      case 'reauthentication_needed': return reauthenticateForm.send()
      case 'current_password_required': return dispatch('current-password-required')
      case 'insufficient_aal': return dispatch('second-factor-required')
      default: return onError?.(error)
    }
  }
  const hasReturned = [step, reauthenticateForm.step].some((stage) => 'hasReturned' in stage && stage.hasReturned)
  const { refusal } = action.error?.code === 'reauthentication_needed' ? reauthenticateForm : actionForm
  return {
    ...actionForm, isPending: actionForm.isPending || reauthenticateForm.isSending, refusal, step, hasReturned, passwordRules, reauthenticateForm,
    /** To the step `second-factor`, which the server asks for. */
    askForSecondFactor: () => dispatch('second-factor-required'),
    /** From the step `second-factor` back to the fields, which hold what was typed. */
    back: () => dispatch('returned'),
    /** Tries again what was typed, once the session is at `aal2`. */
    resume: () => { dispatch('returned'); void actionForm.submit() },
  }
}

function toUpdate({ password, currentPassword = '' }: NewPasswordValues): UserUpdate {
  return { password, ...(currentPassword !== '' && { current_password: currentPassword }) }
}
