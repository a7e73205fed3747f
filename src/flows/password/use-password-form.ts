'use client'

import { useReducer } from 'react'
import type { AuthErrorLike, PasswordCredentials } from '../../core/index.js'
import { useSignInWithPassword, type PasswordSignIn, type VerifiedOtp } from '../../react/index.js'
import { recipientOf, useActionForm, withCaptchaToken, type IdentifierKind } from '../parts/index.js'
import { passwordSchema, phonePasswordSchema, type PasswordValues } from './password-schema.js'
import { firstPasswordStep, nextPasswordStep } from './password-steps.js'
import { useConfirmation } from './use-confirmation.js'

/** What `usePasswordForm` takes. */
export interface PasswordFormOptions {
  /** What signs the person in beside the password. @default 'email' */
  identifier?: IdentifierKind | undefined
  /** What the fields hold at first. */
  defaultValues?: Partial<PasswordValues> | undefined
  /** Called once the person is signed in. */
  onSuccess?: ((result: VerifiedOtp) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Signs in with an email or phone number and a password: everything but the markup. */
export function usePasswordForm({ identifier = 'email', defaultValues, onSuccess, onError }: PasswordFormOptions = {}) {
  const [step, dispatch] = useReducer(nextPasswordStep, firstPasswordStep)
  const action = useSignInWithPassword({ onSuccess: (result) => onSuccess?.(result), onError: (error) => onError?.(error) })
  const actionForm = useActionForm<PasswordValues, PasswordSignIn, PasswordCredentials>({
    schema: identifier === 'phone' ? phonePasswordSchema : passwordSchema,
    defaultValues: { [identifier]: '', password: '', ...defaultValues },
    action,
    toVariables: (values, captchaToken) => withCaptchaToken<PasswordCredentials>({ ...recipientOf(values), password: values.password }, captchaToken),
  })
  const confirmation = useConfirmation(actionForm, action, { dispatch, onError })
  return { ...actionForm, ...confirmation, step, back: () => dispatch({ type: 'back' }) }
}
