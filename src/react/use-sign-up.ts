'use client'

import type { Session, SignUpCredentials, User } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What signing up brings: a session at once, or a mail or text to confirm the address with. */
export type SignUpOutcome =
  | { outcome: 'signed-in'; user: User; session: Session }
  | { outcome: 'confirmation-required'; user: User | null; session: null }

/** Creates an account. An address that has one already comes out as `confirmation-required` too: the server does not tell. */
export function useSignUp(options: ActionOptions<SignUpOutcome, SignUpCredentials> = {}) {
  const client = useAuthClient()
  return useAction(async (credentials: SignUpCredentials) => outcomeOf(await unwrap<SignedUp>(client.signUp(credentials))), options)
}

interface SignedUp {
  user: User | null
  session: Session | null
}

function outcomeOf({ user, session }: SignedUp): SignUpOutcome {
  if (session) return { outcome: 'signed-in', user: session.user, session }
  return { outcome: 'confirmation-required', user, session: null }
}
