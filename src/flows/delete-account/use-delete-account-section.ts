'use client'

import { useMemo, useState } from 'react'
import type { AuthErrorLike } from '../../core/index.js'
import { enDeleteAccount, useAccountMessages, useEveryError, type ErrorMessage } from '../../i18n/index.js'
import { useAction, useSignOut } from '../../react/index.js'
import { errorCode, useActionForm, useStepUp, type ActionForm, type StepUpProof } from '../parts/index.js'
import { createDeleteAccountSchema, type DeleteAccountValues } from './delete-account-schema.js'

/** What `useDeleteAccountSection` takes. */
export interface DeleteAccountSectionOptions {
  /**
   * Deletes the account: by the app's own backend, since a person's own token cannot. What it gives back as `{ error: { message } }`
   * is shown to the person in these words; what it throws is said in ours. An error with a code such as `reauthentication_needed`
   * has the person confirm, and it is called again with the proof.
   */
  onDelete: (proof: StepUpProof) => unknown
  /** What the person types to confirm. @default words of the locale */
  confirmPhrase?: string | undefined
  /** Called once the account is deleted and the person is signed out here. */
  onSuccess?: (() => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Deletes the person's account, after they have typed some words: everything but the markup. */
export function useDeleteAccountSection({ onDelete, confirmPhrase, onSuccess, onError }: DeleteAccountSectionOptions) {
  const words = useAccountMessages('deleteAccount', enDeleteAccount)
  const phrase = confirmPhrase ?? words.phrase
  const [isAsked, setAsked] = useState(false)
  const stepUp = useStepUp()
  const signOut = useSignOut()
  const action = useAction(async (): Promise<'deleted' | 'cancelled'> => {
    const end = await stepUp.run(onDelete)
    if (end.outcome === 'cancelled') return 'cancelled'
    const given = errorIn(end.result)
    if (given) throw given
    // The account is gone; what the server says of its session no longer matters.
    await signOut.mutateAsync({ scope: 'local' }).catch(() => undefined)
    return 'deleted'
  }, {
    onSuccess: (outcome) => { if (outcome === 'deleted') { setAsked(false); onSuccess?.() } },
    onError: (error) => onError?.(error),
  })
  const schema = useMemo(() => createDeleteAccountSchema({ phrase }), [phrase])
  const actionForm: ActionForm<DeleteAccountValues> = useActionForm<DeleteAccountValues, 'deleted' | 'cancelled', unknown>({
    schema, action, defaultValues: { phrase: '' }, toVariables: () => undefined,
  })
  const refusal = { ...actionForm.refusal, message: useOwnWords(actionForm, words.failed) }
  return {
    ...actionForm, refusal, phrase, stepUp, isAsked,
    isDeleted: action.data === 'deleted',
    ask: () => { action.reset(); actionForm.form.reset(); setAsked(true) },
    cancel: () => { if (!action.isPending) setAsked(false) },
  }
}

/** Says what the app has given back in the app's own words, and what it has thrown in those of the section, unless it has a code that we know. */
function useOwnWords({ error, refusal: { message } }: ActionForm<DeleteAccountValues>, failed: string): ErrorMessage | null {
  const { words } = useEveryError()
  if (!error || !message) return message
  const code = errorCode(error)
  // There are no words yet, or they are ours.
  if (message.text === '' || (code !== undefined && Object.hasOwn(words, code))) return message
  return { ...message, text: (givenBack.has(error) && error.message) || (code === undefined ? failed : message.text) }
}

const givenBack = /* @__PURE__ */ new WeakSet<object>()

/** The error that an action has given back rather than thrown. */
function errorIn(result: unknown): unknown {
  const error = typeof result === 'object' && result !== null && 'error' in result ? result.error : null
  if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string') givenBack.add(error)
  return error
}
