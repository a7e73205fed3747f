'use client'

import type { User, UserAttributes } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What changes of a person, and where the link of a mail about it leads. */
export type UserUpdate = UserAttributes & { emailRedirectTo?: string | undefined }

/** Changes the signed-in person's email, phone, password or metadata. */
export function useUpdateUser(options: ActionOptions<{ user: User }, UserUpdate> = {}) {
  const client = useAuthClient()
  return useAction(
    ({ emailRedirectTo, ...attributes }: UserUpdate) => unwrap<{ user: User }>(client.updateUser(attributes, emailRedirectTo === undefined ? {} : { emailRedirectTo })),
    options,
  )
}
