'use client'

import { useState } from 'react'
import type { AuthErrorLike, SignOutScope } from '../../core/index.js'
import { useAction, useSignOut, type SignedOutResult } from '../../react/index.js'
import { useErrorSentences, useLosesAccount, useOneAtATime, type AskGuestOption } from '../parts/index.js'

/** What `useSignOutSection` takes. */
export interface SignOutSectionOptions extends AskGuestOption {
  /** Called once the person is signed out there. */
  onSuccess?: ((result: SignedOutResult, scope: SignOutScope) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Signs out here, elsewhere or everywhere: everything but the markup. */
export function useSignOutSection({ askGuest, onSuccess, onError }: SignOutSectionOptions = {}) {
  const [asked, setAsked] = useState<{ readonly scope: SignOutScope; readonly asksGuest: boolean } | null>(null)
  const losesAccount = useLosesAccount(askGuest)
  const { say } = useErrorSentences()
  const signOut = useSignOut()
  const action = useAction(async (scope: SignOutScope) => {
    const result = await signOut.mutateAsync({ scope })
    // Here one is signed out in any case; elsewhere only if the server has heard of it.
    if (scope === 'others' && result.error) throw result.error
    return result
  }, {
    onSuccess: (result, scope) => { setAsked(null); onSuccess?.(result, scope) },
    onError: (error) => onError?.(error),
  })
  const begin = useOneAtATime()
  const start = (scope: SignOutScope) => begin(() => action.mutateAsync(scope))
  const message = action.error && say(action.error)
  return {
    /** Signs out on this device, without a question. */
    signOutHere: () => start('local'),
    /** Signing out on this device would leave an account that there is no way back to. */
    losesAccount: losesAccount('local'),
    /** Asks whether to sign out there. */
    ask: (scope: SignOutScope) => { action.reset(); setAsked({ scope, asksGuest: losesAccount(scope) }) },
    /** Where the person is asked about. */
    asked: asked?.scope ?? null,
    /** Who is asked is a guest, who would leave the account for good. */
    asksGuest: asked?.asksGuest ?? false,
    cancel: () => { action.reset(); setAsked(null) },
    confirm: () => { if (asked) start(asked.scope) },
    retry: () => { if (action.variables) start(action.variables) },
    pendingScope: action.isPending ? action.variables : null,
    error: action.error,
    /** What went wrong, where nothing is asked. */
    message: asked ? null : message,
    /** What went wrong with what is asked. */
    askedMessage: asked && message,
    /** Where the person is signed out now, and whether the server has heard of it. */
    done: action.isSuccess ? { scope: action.variables, isRevoked: action.data.revoked } : null,
  }
}
