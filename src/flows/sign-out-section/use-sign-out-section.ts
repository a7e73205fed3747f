'use client'

import { useState } from 'react'
import type { AuthErrorLike, SignOutScope } from '../../core/index.js'
import { useAction, useSignOut, type SignedOutResult } from '../../react/index.js'
import { useErrorSentences, useOneAtATime } from '../parts/index.js'

/** What `useSignOutSection` takes. */
export interface SignOutSectionOptions {
  /** Called once the person is signed out there. */
  onSuccess?: ((result: SignedOutResult, scope: SignOutScope) => void) | undefined
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Where signing out asks first: it reaches further than this device. */
export type AskedScope = Exclude<SignOutScope, 'local'>

/** Signs out here, elsewhere or everywhere: everything but the markup. */
export function useSignOutSection({ onSuccess, onError }: SignOutSectionOptions = {}) {
  const [asked, setAsked] = useState<AskedScope | null>(null)
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
    /** Signs out on this device. */
    signOutHere: () => start('local'),
    /** Asks whether to sign out elsewhere, or everywhere. */
    ask: (scope: AskedScope) => { action.reset(); setAsked(scope) },
    /** Where the person is asked about. */
    asked,
    cancel: () => { action.reset(); setAsked(null) },
    confirm: () => { if (asked) start(asked) },
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
