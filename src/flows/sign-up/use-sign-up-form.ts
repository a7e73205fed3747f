'use client'

import { useMemo, useReducer } from 'react'
import type { AuthErrorLike, MessagingChannel, SignUpCredentials, UserMetadataUpdate } from '../../core/index.js'
import { useSignUp, type SignUpOutcome, type VerifiedOtp } from '../../react/index.js'
import { defaultMetadata, filledIn, recipientOf, useActionForm, useLearntRules, usePendingRecipient, withCaptchaToken } from '../parts/index.js'
import { createSignUpSchema, type SignUpSchemaOptions, type SignUpValues } from './sign-up-schema.js'
import { firstSignUpStep, nextSignUpStep } from './sign-up-steps.js'

/** What `useSignUpForm` takes. */
export interface SignUpFormOptions extends SignUpSchemaOptions {
  /** What the fields hold at first. */
  defaultValues?: Partial<SignUpValues> | undefined
  /** Goes into the new user's `user_metadata`. */
  metadata?: UserMetadataUpdate | undefined
  /** Where the confirmation link leads. @default the client's own rule */
  emailRedirectTo?: string | undefined
  /** How a confirmation code travels to a phone. @default 'sms' */
  channel?: MessagingChannel | undefined
  /** Called once the person is signed in: at once, or with the code of the message. */
  onSuccess?: ((result: VerifiedOtp) => void) | undefined
  /** Called when the address has to be confirmed first. */
  onConfirmationRequired?: ((result: Extract<SignUpOutcome, { outcome: 'confirmation-required' }>) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Creates an account, and waits for its address to be confirmed where the server asks for that: everything but the markup. */
export function useSignUpForm({ defaultValues, onError, ...options }: SignUpFormOptions = {}) {
  const { identifier = 'email', confirmPassword = false, requiresConsent = false, fields } = options
  const pending = usePendingRecipient()
  const [step, dispatch] = useReducer(nextSignUpStep, pending ? nextSignUpStep(firstSignUpStep, { type: 'confirmation-required', recipient: pending }) : firstSignUpStep)
  const { passwordRules, learn } = useLearntRules(options.passwordRules)
  const action = useSignUp({
    onSuccess: (result, credentials) => {
      if (result.outcome === 'signed-in') return options.onSuccess?.(result)
      dispatch({ type: 'confirmation-required', recipient: recipientOf(credentials) })
      options.onConfirmationRequired?.(result)
    },
    onError: (error, { password }) => { learn(error, password); onError?.(error) },
  })
  const schema = useMemo(() => createSignUpSchema({ identifier, passwordRules, confirmPassword, requiresConsent, fields }), [identifier, passwordRules, confirmPassword, requiresConsent, fields])
  const actionForm = useActionForm<SignUpValues, SignUpOutcome, SignUpCredentials>({
    schema, action,
    defaultValues: { [identifier]: '', password: '', ...(confirmPassword && { confirmPassword: '' }), ...(requiresConsent && { consent: false }), ...defaultValues, ...pending, ...(fields && { metadata: defaultMetadata(fields, defaultValues?.metadata) }) },
    toVariables: (values, captchaToken) => withCaptchaToken(credentialsOf(values, options), captchaToken),
  })
  return {
    ...actionForm, step, passwordRules,
    outcome: action.data ?? null,
    /** Goes on to the code of a message that the server has sent before it refused another. */
    enterCode: () => { if (action.variables) dispatch({ type: 'confirmation-required', recipient: recipientOf(action.variables), hasCode: true }) },
    back: () => dispatch({ type: 'back' }),
  }
}

function credentialsOf({ password, metadata: entered, ...values }: SignUpValues, { metadata, emailRedirectTo, channel }: SignUpFormOptions): SignUpCredentials {
  const options = {
    ...((metadata || entered) && { data: { ...metadata, ...(entered && filledIn(entered)) } }),
    ...(emailRedirectTo !== undefined && { emailRedirectTo }),
    ...(channel && { channel }),
  }
  return { ...recipientOf(values), password, options }
}
