'use client'

import { useEffect, useRef } from 'react'
import { checkReturnTo, effectiveStatus, nextIn, useArrival, useAuthContext, useNavigation } from '../../../react/index.js'

/** What is to happen once the person is signed in. */
export interface AuthArrivalOptions {
  readonly afterSignIn: string | undefined
  /** Whether the card itself shows that the person is signed in. */
  readonly isSignedIn: boolean
  readonly onSuccess: (() => void) | undefined
  /** Called once the person is signed in and there is nowhere to go: whoever signs out again begins anew. */
  readonly onStay: () => void
}

/** Tells the app when the person is signed in, and goes where `?next=` or `afterSignIn` says. */
export function useAuthArrival({ afterSignIn, isSignedIn, onSuccess, onStay }: AuthArrivalOptions): void {
  const { source, recoveryCounts, secondFactorCounts, allowedRedirects } = useAuthContext('<Auth>')
  const { navigate } = useNavigation()
  const rule = { page: pageAddress(), allowedRedirects }
  const destination = nextIn(rule) ?? (afterSignIn === undefined ? null : checkReturnTo(afterSignIn, 'afterSignIn', rule))
  useArrival(isSignedIn && destination !== null, () => destination ?? '/')
  const latest = useRef({ navigate, destination, onSuccess, onStay, isSignedIn })
  useEffect(() => {
    latest.current = { navigate, destination, onSuccess, onStay, isSignedIn }
  })
  useEffect(() => {
    const status = () => effectiveStatus(source.getSnapshot(), { recoveryCounts, secondFactorCounts })
    let before = status()
    const unsubscribe = source.subscribe(() => {
      const now = status()
      if (before === 'signed-out' && now === 'signed-in') arrive(latest.current)
      before = now
    })
    return () => {
      unsubscribe()
      const left = latest.current
      // A guard around the card takes it away as soon as the person is signed in: nobody is left then to go on.
      if (status() === 'signed-in' && !left.isSignedIn && left.destination !== null) leaveFor(left.destination, left.navigate)
    }
  }, [source, recoveryCounts, secondFactorCounts])
}

function arrive({ destination, onSuccess, onStay }: Pick<AuthArrivalOptions, 'onSuccess' | 'onStay'> & { destination: string | null }) {
  if (destination === null) onStay()
  onSuccess?.()
}

const pageAddress = () => (typeof location === 'undefined' ? null : location.href)

function leaveFor(destination: string, navigate: ReturnType<typeof useNavigation>['navigate']) {
  if (new URL(destination, location.href).href === location.href) return
  if (navigate) navigate(destination, { replace: true })
  else location.replace(destination)
}
