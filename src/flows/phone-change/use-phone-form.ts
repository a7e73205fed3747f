'use client'

import { useEffect, useReducer, useRef } from 'react'
import type { AuthErrorLike, MessagingChannel, ResendParams, User } from '../../core/index.js'
import { showErrorAtField } from '../../form/index.js'
import { enPhoneChange, useAccountMessages } from '../../i18n/index.js'
import { useResend, useUpdateUser, useUser, type UserUpdate } from '../../react/index.js'
import { digitsOf, senderOf, useActionForm, useConfirmedUpdate, withCaptchaToken, type ActionForm, type CodeParams, type MessageSender } from '../parts/index.js'
import { phoneChangeSchema, type PhoneChangeValues } from './phone-change-schema.js'
import { firstPhoneChangeProgress, nextPhoneChangeProgress, phoneChangeStep } from './phone-change-steps.js'

/** What `usePhoneForm` takes. */
export interface PhoneFormOptions {
  /** How a code can travel; of several the person chooses. @default ['sms'] */
  channels?: readonly MessagingChannel[] | undefined
  /** What the fields hold at first. */
  defaultValues?: Partial<PhoneChangeValues> | undefined
  /** Called once the code is on its way. */
  onSent?: (() => void) | undefined
  /** Called once the number has been changed: by code, or at once where the server asks for none. */
  onSuccess?: ((result: { user: User }) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

const bySms: readonly MessagingChannel[] = ['sms']

/** Asks for a phone number, and knows how far the change has come: everything but the markup. */
export function usePhoneForm({ channels = bySms, defaultValues, onSent, onSuccess, onError }: PhoneFormOptions = {}) {
  const words = useAccountMessages('phoneChange', enPhoneChange)
  const user = useUser()
  const [progress, dispatch] = useReducer(nextPhoneChangeProgress, firstPhoneChangeProgress(user?.new_phone))
  const before = useRef<string | undefined>(undefined)
  const { action, stepUp } = useConfirmedUpdate({
    onMutate() {
      before.current = user?.phone
      dispatch({ type: 'submitted' })
    },
    onSuccess: (result, { phone: asked = '', channel }) => {
      if (!result) return
      const isPending = result.user.new_phone !== undefined && digitsOf(result.user.new_phone) === digitsOf(asked)
      // The server does nothing about the number that there is already.
      if (!isPending && before.current && digitsOf(asked) === digitsOf(before.current)) {
        return void showErrorAtField(actionForm.form, { text: words.same, field: 'phone', actions: [] })
      }
      dispatch({ type: 'sent', to: asked, channel })
      return isPending ? onSent?.() : onSuccess?.(result)
    },
    onError: (error) => onError?.(error),
  })
  // The person's new state may be known before the answer has come to its end: the view that follows is the same one.
  const step = phoneChangeStep({ ...progress, isJustSent: progress.isJustSent || action.isPending }, user ?? {})
  const actionForm: ActionForm<PhoneChangeValues> = useActionForm<PhoneChangeValues, { user: User } | null, UserUpdate>({
    schema: phoneChangeSchema, action,
    defaultValues: { phone: '', channel: channels[0], ...defaultValues },
    toVariables: ({ phone, channel }) => ({ phone, ...(channel && { channel }) }),
  })
  const { form } = actionForm
  const isChanged = step.name === 'changed'
  // What was asked for is no longer new.
  useEffect(() => { if (isChanged) form.setValue('phone', '') }, [isChanged, form])
  const pending = user?.new_phone
  return {
    ...actionForm,
    user,
    step,
    /** What the server wants before it takes the number, which `<StepUpDialog stepUp={stepUp} />` asks for, or markup of your own. */
    stepUp,
    /** Sends the code of the step `sent` again. */
    sender: useCodeSender(step),
    toParams: (token: string): CodeParams => ({ type: 'phone_change', phone: step.name === 'sent' ? step.to : '', token }),
    /** Goes on to the code of a message that the server has sent before it refused another; there is none where no change is pending. */
    enterCode: pending ? () => dispatch({ type: 'sent', to: pending, channel: action.variables?.channel, isJustSent: false }) : undefined,
    /** Back to the field, for another number. */
    back: () => dispatch({ type: 'back' }),
  }
}

/** The server finds a person by the number that there is already, and sends again by SMS only: else the change is asked for anew. */
function useCodeSender(step: ReturnType<typeof phoneChangeStep>): MessageSender {
  const [resend, update] = [useResend(), useUpdateUser()]
  const { from, to, channel } = step.name === 'sent' ? step : { from: null, to: '', channel: undefined }
  return from === null || channel === 'whatsapp'
    ? senderOf(update, () => ({ phone: to, ...(channel && { channel }) }))
    : senderOf(resend, (captchaToken) => withCaptchaToken<ResendParams>({ type: 'phone_change', phone: from }, captchaToken))
}
