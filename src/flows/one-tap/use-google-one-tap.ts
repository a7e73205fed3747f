'use client'

import { useEffect, useRef } from 'react'
import type { AuthErrorLike } from '../../core/index.js'
import { useEffectiveStatus, useSignInWithIdToken, type IdTokenSignIn } from '../../react/index.js'
import { useErrorMessage } from '../parts/index.js'
import { openOneTap, type OneTapRequest } from './open-one-tap.js'

/** What `useGoogleOneTap` takes. */
export interface GoogleOneTapOptions extends OneTapRequest {
  /** Shows no prompt. @default false */
  readonly disabled?: boolean | undefined
  /** Called once the person is signed in. */
  readonly onSuccess?: ((result: IdTokenSignIn) => void) | undefined
  /** Called with what was refused or did not go through. */
  readonly onError?: ((error: AuthErrorLike) => void) | undefined
  /** Called when Google's script cannot be loaded: there is no prompt then, and nothing is shown. */
  readonly onMissing?: ((error: Error) => void) | undefined
}

/** Asks a person who is not signed in with Google's own prompt, and signs them in with its answer. */
export function useGoogleOneTap({ clientId, disabled = false, autoSelect, cancelOnTapOutside, context, scriptUrl, scriptNonce, onSuccess, onError, onMissing }: GoogleOneTapOptions) {
  const say = useErrorMessage()
  const isWanted = useEffectiveStatus() === 'signed-out' && !disabled
  const { mutate, isPending, error } = useSignInWithIdToken({ onSuccess: (result) => onSuccess?.(result), onError: (refusal) => onError?.(refusal) })
  const report = useRef(onMissing)
  useEffect(() => { report.current = onMissing })
  useEffect(() => {
    if (!isWanted) return
    return openOneTap({ clientId, autoSelect, cancelOnTapOutside, context, scriptUrl, scriptNonce }, {
      onAnswer: (answer) => mutate({ provider: 'google', ...answer }),
      onMissing: (failure) => report.current?.(failure),
    })
  }, [isWanted, clientId, autoSelect, cancelOnTapOutside, context, scriptUrl, scriptNonce, mutate])
  return { isPending, error, message: error && say(error) }
}
