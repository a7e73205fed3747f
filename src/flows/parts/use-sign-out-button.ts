'use client'

import { useState } from 'react'
import type { AuthErrorLike, SignOutScope } from '../../core/index.js'
import { useSignOut, type SignedOutResult } from '../../react/index.js'
import { useLosesAccount, type AskGuestOption } from './leave-guest/use-loses-account.js'
import { useErrorMessage } from './use-error-message.js'
import { useOneAtATime } from './use-one-at-a-time.js'

/** What `useSignOutButton` takes. */
export interface SignOutButtonOptions extends AskGuestOption {
  /** Where to sign out: here, everywhere else, or everywhere. @default 'local' */
  scope?: SignOutScope | undefined
  /** Called once the person is signed out. */
  onSuccess?: ((result: SignedOutResult) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Signs a person out: everything but the markup. */
export function useSignOutButton({ scope = 'local', askGuest, onSuccess, onError }: SignOutButtonOptions = {}) {
  const say = useErrorMessage()
  const [isAsked, setAsked] = useState(false)
  const losesAccount = useLosesAccount(askGuest)(scope)
  const action = useSignOut({ onSuccess: (result) => { setAsked(false); onSuccess?.(result) }, onError: (error) => onError?.(error) })
  const begin = useOneAtATime()
  const signOut = () => begin(() => action.mutateAsync({ scope }))
  return {
    /** Signs out without a question. */
    signOut,
    /** Signing out would leave an account that there is no way back to. */
    losesAccount,
    /** Asks whether to sign out where that loses the account, and signs out where it does not. */
    ask: losesAccount ? () => { action.reset(); setAsked(true) } : signOut,
    /** The person is being asked. */
    isAsked,
    cancel: () => { action.reset(); setAsked(false) },
    isPending: action.isPending, error: action.error, message: action.error && say(action.error),
  }
}
