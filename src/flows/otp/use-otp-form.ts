'use client'

import { useReducer } from 'react'
import type { AuthErrorLike, MessagingChannel, OtpCredentials, UserMetadataUpdate } from '../../core/index.js'
import type { FormSchema } from '../../form/index.js'
import { useSignInWithOtp, type Resent, type VerifiedOtp } from '../../react/index.js'
import { recipientOf, senderOf, useActionForm, usePendingRecipient, withCaptchaToken, type CodeParams, type IdentifierKind, type Recipient } from '../parts/index.js'
import { otpSchema, phoneOtpSchema, type OtpValues } from './otp-schema.js'
import { firstOtpStep, nextOtpStep } from './otp-steps.js'

/** What `useOtpForm` takes. */
export interface OtpFormOptions {
  /** Where a code can go; the first is asked for, and the person may change to the other. @default ['email'] */
  identifiers?: readonly IdentifierKind[] | undefined
  /** How a code can travel to a phone; of several the person chooses. @default ['sms'] */
  channels?: readonly MessagingChannel[] | undefined
  /** What the fields hold at first. */
  defaultValues?: Partial<OtpValues> | undefined
  /** Whether an address without an account gets one. @default true */
  shouldCreateUser?: boolean | undefined
  /** Where the link beside a mail's code leads. @default the client's own rule */
  emailRedirectTo?: string | undefined
  /** Goes into the `user_metadata` of a new user. */
  metadata?: UserMetadataUpdate | undefined
  /** Called once the code is on its way. */
  onSent?: (() => void) | undefined
  /** Called once the person is signed in. */
  onSuccess?: ((result: VerifiedOtp) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

const byMail: readonly IdentifierKind[] = ['email']
const bySms: readonly MessagingChannel[] = ['sms']

/** Sends a sign-in code by mail, SMS or WhatsApp, and redeems it: everything but the markup. */
export function useOtpForm({ identifiers = byMail, channels = bySms, defaultValues, onError, ...options }: OtpFormOptions = {}) {
  const pending = usePendingRecipient()
  const first = firstOtpStep(identifiers[0] ?? 'email')
  const [step, dispatch] = useReducer(nextOtpStep, pending ? nextOtpStep(first, { type: 'sent', recipient: pending, channel: channels[0] }) : first)
  const action = useSignInWithOtp({
    onSuccess: (_sent, credentials) => {
      dispatch({ type: 'sent', recipient: recipientOf(credentials), channel: channelOf(credentials) })
      options.onSent?.()
    },
    onError: (error) => onError?.(error),
  })
  const again = useSignInWithOtp()
  const identifier = step.name === 'address' ? step.identifier : 'email' in step.recipient ? 'email' : 'phone'
  const actionForm = useActionForm<OtpValues, Resent, OtpCredentials>({
    schema: schemas[identifier], action,
    defaultValues: { email: '', phone: '', channel: channels[0], ...defaultValues, ...pending },
    toVariables: ({ channel, ...values }, captchaToken) => withCaptchaToken(credentialsOf(recipientOf(values), channel, options), captchaToken),
  })
  const [recipient, channel] = step.name === 'sent' ? [step.recipient, step.channel] : [recipientOf({}), undefined]
  return {
    ...actionForm,
    step,
    /** The other place where a code can go; `null` when there is none. */
    otherIdentifier: identifiers.find((other) => other !== identifier) ?? null,
    changeIdentifier: (other: IdentifierKind) => { action.reset(); dispatch({ type: 'use-identifier', identifier: other }) },
    /** Sends the message of the step `sent` again. */
    sender: senderOf(again, (captchaToken) => withCaptchaToken(credentialsOf(recipient, channel, options), captchaToken)),
    toParams: (token: string): CodeParams => ('email' in recipient ? { type: 'email', email: recipient.email, token } : { type: 'sms', phone: recipient.phone, token }),
    /** Goes on to the code of a message that the server has sent before it refused another. */
    enterCode: () => { if (action.variables) dispatch({ type: 'sent', recipient: recipientOf(action.variables), channel: channelOf(action.variables) }) },
    /** Goes on to the code of a message that the person has already; the address is asked for first. */
    haveCode: () => void actionForm.form.handleSubmit(({ channel: wanted, ...values }) => dispatch({ type: 'sent', recipient: recipientOf(values), channel: wanted, hasCode: true }))(),
    back: () => dispatch({ type: 'back' }),
  }
}

// SAFETY: what comes out of either has one of the two identifiers, which the values leave open.
const schemas = { email: otpSchema, phone: phoneOtpSchema } as Record<IdentifierKind, FormSchema<OtpValues>>

function channelOf(credentials: OtpCredentials): MessagingChannel | undefined {
  return 'phone' in credentials ? credentials.options?.channel : undefined
}

function credentialsOf(recipient: Recipient, channel: MessagingChannel | undefined, { shouldCreateUser, emailRedirectTo, metadata }: OtpFormOptions): OtpCredentials {
  const options = { ...(shouldCreateUser !== undefined && { shouldCreateUser }), ...(metadata && { data: metadata }) }
  return 'email' in recipient
    ? { ...recipient, options: { ...options, ...(emailRedirectTo !== undefined && { emailRedirectTo }) } }
    : { ...recipient, options: { ...options, ...(channel && { channel }) } }
}
