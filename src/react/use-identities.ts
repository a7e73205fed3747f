'use client'

import { useMemo, useState } from 'react'
import type { AuthErrorLike, IdTokenCredentials, OAuthCredentials, UserIdentity } from '../core/index.js'
import { useAuthContext } from './auth-context.js'
import { refreshUser } from './refresh-user.js'
import { isListStale, learnRefusal, noRefusals, permissionToUnlink, type UnlinkPermission } from './unlink-refusals.js'
import { useLinkIdentity, type LinkedIdentity } from './use-link-identity.js'
import { useSession } from './use-session.js'
import { useUnlinkIdentity } from './use-unlink-identity.js'
import { useUserCheck } from './use-user-check.js'

/** The ways into the signed-in person's account, and what can be done with them. */
export interface Identities {
  identities: readonly UserIdentity[]
  /** Linking or unlinking is under way. */
  isPending: boolean
  /** Why the last of the two was refused. */
  error: AuthErrorLike | null
  /** Adds a way in: by a provider's page, in a window of its own with `popup`, or by the provider's ID token. It never rejects. */
  link: (credentials: OAuthCredentials | IdTokenCredentials) => Promise<IdentityChange<LinkedIdentity>>
  /** Takes a way in away. It never rejects. */
  unlink: (identity: UserIdentity) => Promise<IdentityChange<object>>
  /** Whether a way in can be taken away, as far as is known before asking; what the server refuses is known from then on. */
  canUnlink: (identity: UserIdentity) => UnlinkPermission
}

/** What came of linking or unlinking. */
export type IdentityChange<Data> = { data: Data; error: null } | { data: null; error: AuthErrorLike }

const none: readonly UserIdentity[] = []

/** The ways into the signed-in person's account, as the server has them: to read, to add and to take away. */
export function useIdentities(): Identities {
  const context = useAuthContext('useIdentities()')
  useUserCheck()
  const identities = useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.user.identities : undefined)) ?? none
  const [refusals, setRefusals] = useState(noRefusals)
  const refuse = ({ code }: AuthErrorLike, identity?: UserIdentity) => {
    setRefusals((known) => learnRefusal(known, { code, identities, identity }))
    if (isListStale(code)) void refreshUser(context)
  }
  const linking = useLinkIdentity({ onMutate: () => unlinking.reset(), onError: (error) => refuse(error) })
  const unlinking = useUnlinkIdentity({ onMutate: () => linking.reset(), onError: refuse })
  const canUnlink = useMemo(() => (identity: UserIdentity) => permissionToUnlink(identity, identities, refusals), [identities, refusals])
  return {
    identities, canUnlink,
    isPending: linking.isPending || unlinking.isPending,
    error: linking.error ?? unlinking.error,
    link: (credentials) => changeOf(linking.mutateAsync(credentials)),
    unlink: (identity) => changeOf(unlinking.mutateAsync(identity)),
  }
}

function changeOf<Data>(change: Promise<Data>): Promise<IdentityChange<Data>> {
  return change.then((data) => ({ data, error: null }), (error: AuthErrorLike) => ({ data: null, error }))
}
