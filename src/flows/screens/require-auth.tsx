'use client'

import type { ReactNode } from 'react'
import { useArrival, useAuthClient, useEffectiveStatus, useSession, useSignInAddress } from '../../react/index.js'
import { endedIn, endedMemory } from '../parts/index.js'

/** Props of `RequireAuth`. */
export interface RequireAuthProps {
  /**
   * What a person who is not signed in gets; with `redirectTo`, what there is until it is known who it is, and on the way.
   * @default nothing
   */
  fallback?: ReactNode
  /** Where to sign in; this page goes along as `?next=`, so that one comes back to it. */
  redirectTo?: string | undefined
  children?: ReactNode
}

/** Shows its children to a person who is signed in, and sends anybody else to sign in. */
export function RequireAuth({ fallback, redirectTo, children }: RequireAuthProps) {
  const status = useEffectiveStatus()
  const signInAddress = useSignInAddress(redirectTo)
  const client = useAuthClient()
  const ended = useSession(endedIn)
  const leave = () => {
    if (ended) endedMemory(client).write(ended)
    return signInAddress?.() ?? '/'
  }
  useArrival(status === 'signed-out' && signInAddress !== null, leave)
  if (status === 'signed-in') return <>{children}</>
  return status === 'signed-out' || signInAddress !== null ? <>{fallback}</> : null
}
