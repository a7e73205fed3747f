'use client'

import {
  useArrival, useEffectiveStatus, useNavigate, useReadRedirect, useRedirectOutcome, useReturnAddress, useSession, useSignInReturn,
} from '../../../react/index.js'
import { chooseCallbackScreen } from './choose-callback-screen.js'

/** What `useAuthCallback` takes. */
export interface AuthCallbackOptions {
  /** Where to go once the person is signed in, unless the address says so by `?next=`. @default '/' */
  afterSignIn?: string | undefined
  /** Where to sign in after a redirect that has come to nothing. @default `afterSignIn` */
  signInPath?: string | undefined
}

/** Takes in what a redirect has brought, and goes on: everything but the markup. */
export function useAuthCallback({ afterSignIn = '/', signInPath }: AuthCallbackOptions = {}) {
  const { isReading, readAgain } = useReadRedirect()
  const snapshot = useSession()
  const status = useEffectiveStatus()
  const { dismiss } = useRedirectOutcome()
  const navigate = useNavigate()
  const returnAddress = useReturnAddress(afterSignIn)
  const signInAddress = useSignInReturn(signInPath)
  const screen = chooseCallbackScreen({ snapshot, status, isReading })
  useArrival(screen.name === 'arrived', returnAddress)
  const signIn = () => {
    dismiss()
    navigate((signInAddress ?? returnAddress)(), { replace: true })
  }
  return {
    screen,
    /** Reads the same redirect once more, where it failed for a while. */
    retry: readAgain,
    signIn,
    /** Goes on as the session that there is. */
    dismiss,
  }
}
