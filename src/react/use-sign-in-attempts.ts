'use client'

import { useCallback, useRef } from 'react'
import type { AuthErrorLike, Provider } from '../core/index.js'
import { sameValue } from './same-value.js'
import type { SignInAttempt, SignInResult, SignInWay } from './sign-in-attempt.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'

/** What an attempt begins with. */
export interface AttemptStart<Data> {
  readonly way: SignInWay
  readonly credentials: object
  readonly provider?: Provider
  readonly call: () => SignInAttempt<Data>['answer']
}

/** Makes one attempt. */
export type Attempt = <Data>(start: AttemptStart<Data>) => Promise<SignInResult<Data>>

/** One mutation for attempts of any kind. A second press of the same button joins the attempt that is under way. */
export function useSignInAttempts(options: ActionOptions<unknown, SignInAttempt>) {
  const underWay = useRef<{ way: SignInWay; credentials: object; result: Promise<SignInResult<unknown>> } | null>(null)
  const { mutateAsync, isPending, variables, error, reset } = useAction(({ answer }: SignInAttempt) => unwrap<unknown>(answer), options)
  const attempt = useCallback(<Data>({ way, credentials, call, ...start }: AttemptStart<Data>) => {
    const known = underWay.current
    // SAFETY: the same way with the same credentials brings the same kind of data.
    if (known?.way === way && sameValue(known.credentials, credentials)) return known.result as Promise<SignInResult<Data>>
    // SAFETY: what the mutation resolves with is what this call has answered.
    const result = mutateAsync({ way, provider: start.provider ?? null, answer: call() }).then((data) => ({ data: data as Data, error: null }), refused)
    const own = { way, credentials, result }
    underWay.current = own
    void result.then(() => { if (underWay.current === own) underWay.current = null })
    return result
  }, [mutateAsync])
  return {
    attempt,
    /** Which way in is under way. */
    pending: isPending ? variables.way : null,
    /** Which provider is, for OAuth. */
    pendingProvider: isPending ? variables.provider : null,
    error,
    reset,
  }
}

const refused = (error: AuthErrorLike) => ({ data: null, error })
