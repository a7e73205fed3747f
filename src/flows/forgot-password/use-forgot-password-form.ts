'use client'

import { useReducer } from 'react'
import { useResetPasswordForEmail, type PasswordReset } from '../../react/index.js'
import { senderOf, useActionForm, useNewPassword, usePendingRecipient, type NewPasswordOptions } from '../parts/index.js'
import { forgotPasswordSchema, type ForgotPasswordValues } from './forgot-password-schema.js'
import { firstForgotPasswordStep, nextForgotPasswordStep } from './forgot-password-steps.js'

/** What `useForgotPasswordForm` takes; `onSuccess` is called once there is a new password. */
export interface ForgotPasswordFormOptions extends Omit<NewPasswordOptions, 'currentPassword'> {
  /** What the fields hold at first. */
  defaultValues?: Partial<ForgotPasswordValues> | undefined
  /** Where the link leads. @default the client's own rule */
  redirectTo?: string | undefined
  /** Called once the mail is on its way. */
  onSent?: (() => void) | undefined
}

/** Sends the mail for a new password, redeems its code and takes the new password: everything but the markup. */
export function useForgotPasswordForm({ defaultValues, redirectTo, onSent, ...options }: ForgotPasswordFormOptions = {}) {
  const pending = usePendingRecipient()
  const [step, dispatch] = useReducer(nextForgotPasswordStep, pending && 'email' in pending ? nextForgotPasswordStep(firstForgotPasswordStep, { type: 'sent', ...pending }) : firstForgotPasswordStep)
  const action = useResetPasswordForEmail({
    onSuccess: (_sent, { email }) => { dispatch({ type: 'sent', email }); onSent?.() },
    onError: (error) => options.onError?.(error),
  })
  const again = useResetPasswordForEmail()
  const toReset = (email: string, captchaToken: string | undefined): PasswordReset =>
    ({ email, ...(redirectTo !== undefined && { redirectTo }), ...(captchaToken !== undefined && { captchaToken }) })
  const actionForm = useActionForm<ForgotPasswordValues, object, PasswordReset>({
    schema: forgotPasswordSchema, action,
    defaultValues: { email: '', ...defaultValues, ...pending },
    toVariables: ({ email }, captchaToken) => toReset(email, captchaToken),
  })
  return {
    ...actionForm,
    step,
    /** Sends the mail of the step `sent` again. */
    sender: senderOf(again, (captchaToken) => toReset(step.name === 'sent' ? step.email : '', captchaToken)),
    /** To be called once the code has been redeemed. */
    chooseNewPassword: () => dispatch({ type: 'code-redeemed' }),
    /** Goes on to the code of a message that the server has sent before it refused another. */
    enterCode: () => { if (action.variables) dispatch({ type: 'sent', email: action.variables.email, hasCode: true }) },
    newPassword: useNewPassword(options),
    /** Goes on to the code of a message that the person has already; the address is asked for first. */
    haveCode: () => void actionForm.form.handleSubmit(({ email }) => dispatch({ type: 'sent', email, hasCode: true }))(),
    back: () => dispatch({ type: 'back' }),
  }
}
