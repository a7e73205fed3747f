'use client'

import { useCallback, useEffect } from 'react'
import { useAuthContext } from './auth-context.js'
import { pageAddress } from './browser-navigation.js'
import { claimNext, nextMemory } from './next-memory.js'
import { carryNext, checkReturnTo, nextIn, withNext } from './return-address.js'

/** Where to go after signing in: what `?next=` of this page says, else `afterSignIn`. */
export function useReturnAddress(afterSignIn: string): () => string {
  const { client, allowedRedirects } = useAuthContext('useReturnAddress()')
  const fallback = checkReturnTo(afterSignIn, 'afterSignIn', { page: pageAddress(), allowedRedirects })
  useEffect(() => claimNext(client), [client])
  return useCallback(() => {
    const memory = nextMemory(client)
    const next = nextIn({ page: pageAddress(), allowedRedirects }, memory.read())
    memory.forget()
    return next ?? fallback
  }, [client, allowedRedirects, fallback])
}

/** Where to go for signing in, with the way back in `?next=`; `null` without an address. */
export function useSignInAddress(redirectTo: string | undefined): (() => string) | null {
  const { allowedRedirects } = useAuthContext('<RequireAuth>')
  if (redirectTo === undefined) return null
  const signIn = checkReturnTo(redirectTo, 'redirectTo', { page: pageAddress(), allowedRedirects })
  return () => withNext(signIn, pageAddress() ?? 'http://site.invalid/')
}

/** Where to sign in after a redirect that has come to nothing, with what this page's `?next=` says; `null` without an address. */
export function useSignInReturn(signInPath: string | undefined): (() => string) | null {
  const { allowedRedirects } = useAuthContext('<AuthCallback>')
  if (signInPath === undefined) return null
  const signIn = checkReturnTo(signInPath, 'signInPath', { page: pageAddress(), allowedRedirects })
  return () => carryNext(signIn, { page: pageAddress(), allowedRedirects })
}
