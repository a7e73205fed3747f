'use client'

import { useMutation } from '@tanstack/react-query'
import type { UseMutationOptions, UseMutationResult } from '@tanstack/react-query'
import type { AuthErrorLike } from '../core/index.js'
import { useMutationClient } from './use-mutation-client.js'

/** Options of an action hook: callbacks, which run even when the component is gone by then, as it is after signing in. */
export type ActionOptions<Data, Variables> = Pick<
  UseMutationOptions<Data, AuthErrorLike, Variables>,
  'onMutate' | 'onSuccess' | 'onError' | 'onSettled' | 'meta' | 'mutationKey'
>

/** A TanStack mutation around one verb of the client. */
export type ActionResult<Data, Variables> = UseMutationResult<Data, AuthErrorLike, Variables>

/**
 * Makes a mutation of one verb of the client. An app's defaults may retry, pause or persist mutations; ours hold
 * passwords, codes and tokens, so these settings are not left to them.
 */
export function useAction<Data, Variables>(
  act: (variables: Variables) => Promise<Data>,
  options: ActionOptions<Data, Variables>,
): ActionResult<Data, Variables> {
  const fixed = { mutationFn: act, networkMode: 'always', retry: false, gcTime: 0, throwOnError: false } as const
  return useMutation<Data, AuthErrorLike, Variables>({ ...options, ...fixed }, useMutationClient())
}
