'use client'

import type { AuthErrorLike, SignOutScope } from '../../core/index.js'
import { useSignOut, type SignedOutResult } from '../../react/index.js'
import { useErrorMessage } from './use-error-message.js'
import { useOneAtATime } from './use-one-at-a-time.js'

/** What `useSignOutButton` takes. */
export interface SignOutButtonOptions {
  /** Where to sign out: here, everywhere else, or everywhere. @default 'local' */
  scope?: SignOutScope | undefined
  onSuccess?: ((result: SignedOutResult) => void) | undefined
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Signs a person out: everything but the markup. */
export function useSignOutButton({ scope = 'local', onSuccess, onError }: SignOutButtonOptions = {}) {
  const say = useErrorMessage()
  const action = useSignOut({ onSuccess: (result) => onSuccess?.(result), onError: (error) => onError?.(error) })
  const begin = useOneAtATime()
  return { signOut: () => begin(() => action.mutateAsync({ scope })), isPending: action.isPending, error: action.error, message: action.error && say(action.error) }
}
