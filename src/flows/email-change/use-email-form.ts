'use client'

import { useEffect, useReducer, useRef } from 'react'
import type { AuthErrorLike, User } from '../../core/index.js'
import { showErrorAtField } from '../../form/index.js'
import { enEmailChange, useAccountMessages } from '../../i18n/index.js'
import { refreshUser, useAuthContext, useUser, type UserUpdate } from '../../react/index.js'
import { useActionForm, useConfirmedUpdate, type ActionForm } from '../parts/index.js'
import { emailChangeSchema, type EmailChangeValues } from './email-change-schema.js'
import { emailChangeStep, firstEmailChangeProgress, nextEmailChangeProgress } from './email-change-steps.js'
import { useChangeNote } from './use-change-note.js'
import { useExpiredLink } from './use-expired-link.js'
import { useRedirectNote } from './use-redirect-note.js'

/** What `useEmailForm` takes. */
export interface EmailFormOptions {
  /** What the fields hold at first. */
  defaultValues?: Partial<EmailChangeValues> | undefined
  /** Where the links of the mails lead. @default the client's own rule */
  emailRedirectTo?: string | undefined
  /** Called once the mails are on their way. */
  onSent?: (() => void) | undefined
  /** Called once the address has been changed in this form: by code, or at once where the server asks for no confirmation. */
  onSuccess?: ((result: { user: User }) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Asks for another email address, and knows how far the change has come: everything but the markup. */
export function useEmailForm({ defaultValues, emailRedirectTo, onSent, onSuccess, onError }: EmailFormOptions = {}) {
  const words = useAccountMessages('emailChange', enEmailChange)
  const user = useUser()
  const [progress, dispatch] = useReducer(nextEmailChangeProgress, firstEmailChangeProgress(user?.new_email))
  const pending = user?.new_email
  // A change that was begun elsewhere is followed to its end as one of this form's own.
  if (pending && !progress.isEntering && progress.asked?.toLowerCase() !== pending) dispatch({ type: 'sent', to: pending, isJustSent: false })
  const changeNote = useChangeNote()
  const { note, add, forget } = changeNote
  const forgetRedirect = useRedirectNote(changeNote)
  const expiredLink = useExpiredLink()
  const context = useAuthContext('useEmailForm()')
  const before = useRef<string | undefined>(undefined)
  const { action, stepUp } = useConfirmedUpdate({
    onMutate() {
      before.current = user?.email
      forgetRedirect()
      dispatch({ type: 'submitted' })
    },
    onSuccess: (result, { email: asked = '' }) => {
      if (!result) return
      if (isPending(result.user, asked)) {
        dispatch({ type: 'sent', to: asked })
        return onSent?.()
      }
      // The server does nothing about the address that there is already.
      if (asked.toLowerCase() === before.current) return void showErrorAtField(actionForm.form, { text: words.same, field: 'email', actions: [] })
      dispatch({ type: 'sent', to: asked })
      onSuccess?.(result)
    },
    onError: (error) => onError?.(error),
  })
  // The person's new state may be known before the answer has come to its end: the view that follows is the same one.
  const step = emailChangeStep({ ...progress, isJustSent: progress.isJustSent || action.isPending }, note, user ?? {})
  const actionForm: ActionForm<EmailChangeValues> = useActionForm<EmailChangeValues, { user: User } | null, UserUpdate>({
    schema: emailChangeSchema, action,
    defaultValues: { email: '', ...defaultValues },
    toVariables: ({ email }) => updateOf(email, emailRedirectTo),
  })
  const { form, refusal } = actionForm
  const isChanged = step.name === 'changed'
  // What was asked for is no longer new.
  useEffect(() => { if (isChanged) form.setValue('email', '') }, [isChanged, form])
  return {
    ...actionForm,
    refusal: expiredLink && !action.error ? { ...refusal, message: expiredLink } : refusal,
    user,
    step,
    /** What the server wants before it takes the address, which `<StepUpDialog stepUp={stepUp} />` asks for, or markup of your own. */
    stepUp,
    /** Goes on to the code of a mail that the server has sent before it refused another; there is none where no change is pending. */
    enterCode: pending ? () => { add({ hasGivenUp: false }); dispatch({ type: 'sent', to: pending, isJustSent: false }) } : undefined,
    /** Back to the field, for another address. */
    back: () => dispatch({ type: 'back' }),
    /** Leaves the address as it is: the mails that were sent change nothing unless they are confirmed. */
    giveUp: () => { add({ hasGivenUp: true }); dispatch({ type: 'given-up' }) },
    halfConfirm: (address: string) => add({ confirmed: address === pending ? 'new' : 'old' }),
    /** Both mails have gone out again, and both have to be confirmed. */
    sentAgain() {
      forget()
      forgetRedirect()
      // From then on it is another change, which the answer does not tell.
      void refreshUser(context)
    },
  }
}

/** What is asked of the server for another address. */
export function updateOf(email: string, emailRedirectTo: string | undefined): UserUpdate {
  return { email, ...(emailRedirectTo !== undefined && { emailRedirectTo }) }
}

function isPending({ new_email: pending = '' }: User, asked: string): boolean {
  return pending !== '' && pending === asked.toLowerCase()
}
