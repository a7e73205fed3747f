'use client'

import { useReducer } from 'react'
import type { AuthErrorLike, OtpCredentials, UserMetadataUpdate } from '../../core/index.js'
import { useSignInWithOtp, type Resent, type VerifiedOtp } from '../../react/index.js'
import { senderOf, useActionForm, usePendingRecipient, withCaptchaToken } from '../parts/index.js'
import { magicLinkSchema, type MagicLinkValues } from './magic-link-schema.js'
import { firstMagicLinkStep, nextMagicLinkStep } from './magic-link-steps.js'

/** What `useMagicLinkForm` takes. */
export interface MagicLinkFormOptions {
  /** What the fields hold at first. */
  defaultValues?: Partial<MagicLinkValues> | undefined
  /** Where the link leads. @default the client's own rule */
  emailRedirectTo?: string | undefined
  /** Whether an address without an account gets one. @default true */
  shouldCreateUser?: boolean | undefined
  /** Goes into the `user_metadata` of a new user. */
  metadata?: UserMetadataUpdate | undefined
  /** Called once the mail is on its way. */
  onSent?: (() => void) | undefined
  /** Called once the person is signed in by the mail's code. */
  onSuccess?: ((result: VerifiedOtp) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Sends a sign-in link, and waits for its code: everything but the markup. */
export function useMagicLinkForm({ defaultValues, onError, ...options }: MagicLinkFormOptions = {}) {
  const pending = usePendingRecipient()
  const [step, dispatch] = useReducer(nextMagicLinkStep, pending && 'email' in pending ? nextMagicLinkStep(firstMagicLinkStep, { type: 'sent', ...pending }) : firstMagicLinkStep)
  const action = useSignInWithOtp({
    onSuccess: (_sent, credentials) => {
      if ('email' in credentials) dispatch({ type: 'sent', email: credentials.email })
      options.onSent?.()
    },
    onError: (error) => onError?.(error),
  })
  const again = useSignInWithOtp()
  const actionForm = useActionForm<MagicLinkValues, Resent, OtpCredentials>({
    schema: magicLinkSchema, action,
    defaultValues: { email: '', ...defaultValues, ...pending },
    toVariables: ({ email }, captchaToken) => withCaptchaToken(credentialsOf(email, options), captchaToken),
  })
  return {
    ...actionForm,
    step,
    /** Sends the mail of the step `sent` again. */
    sender: senderOf(again, (captchaToken) => withCaptchaToken(credentialsOf(step.name === 'sent' ? step.email : '', options), captchaToken)),
    /** Goes on to the code of a message that the server has sent before it refused another. */
    enterCode: () => { if (action.variables && 'email' in action.variables) dispatch({ type: 'sent', email: action.variables.email, hasCode: true }) },
    /** Goes on to the code of a message that the person has already; the address is asked for first. */
    haveCode: () => void actionForm.form.handleSubmit(({ email }) => dispatch({ type: 'sent', email, hasCode: true }))(),
    back: () => dispatch({ type: 'back' }),
  }
}

function credentialsOf(email: string, { emailRedirectTo, shouldCreateUser, metadata }: MagicLinkFormOptions): OtpCredentials {
  const options = {
    ...(emailRedirectTo !== undefined && { emailRedirectTo }),
    ...(shouldCreateUser !== undefined && { shouldCreateUser }),
    ...(metadata && { data: metadata }),
  }
  return { email, options }
}
