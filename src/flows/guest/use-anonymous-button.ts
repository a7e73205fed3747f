'use client'

import * as z from 'zod/mini'
import type { AnonymousCredentials, AuthErrorLike, UserMetadataUpdate } from '../../core/index.js'
import { useSignInAnonymously, type AnonymousSignIn } from '../../react/index.js'
import { useActionForm, withCaptchaToken } from '../parts/index.js'

/** What `useAnonymousButton` takes. */
export interface AnonymousButtonOptions {
  /** Goes into the guest's `user_metadata`. */
  metadata?: UserMetadataUpdate | undefined
  /** Called once the guest is signed in. */
  onSuccess?: ((result: AnonymousSignIn) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

const nothingAsked = /* @__PURE__ */ z.object({})

/** Signs a person in as a guest: everything but the markup. */
export function useAnonymousButton({ metadata, onSuccess, onError }: AnonymousButtonOptions = {}) {
  const action = useSignInAnonymously({ onSuccess: (result) => onSuccess?.(result), onError: (error) => onError?.(error) })
  return useActionForm<Record<string, never>, AnonymousSignIn, AnonymousCredentials | void>({
    schema: nothingAsked, defaultValues: {}, action,
    toVariables: (_, captchaToken) => withCaptchaToken<AnonymousCredentials>(metadata ? { options: { data: metadata } } : {}, captchaToken),
  })
}
