'use client'

import { useEffect, useRef, useState } from 'react'
import type { AuthSnapshot } from '../../../core/index.js'
import { checkReturnTo, effectiveStatus, isHere, nextIn, nextMemory, pageAddress, useArrival, useAuthContext, useEffectiveStatus, useNavigation, type Navigate, type StatusRules } from '../../../react/index.js'

/** What is to happen once the person is signed in. */
export interface AuthArrivalOptions {
  readonly afterSignIn: string | undefined
  /** Whether the card itself shows that the person is signed in. */
  readonly isSignedIn: boolean
  readonly onSuccess: (() => void) | undefined
  /** Called as soon as the person is signed in, here or in another tab: before whatever stands around the card takes it away. */
  readonly onSignedIn: () => void
  /** Called once the person is signed in and there is nowhere to go: whoever signs out again begins anew. */
  readonly onStay: () => void
}

/** Tells the app when the person is signed in, and goes where `?next=` or `afterSignIn` says. */
export function useAuthArrival({ afterSignIn, isSignedIn, onSuccess, onSignedIn, onStay }: AuthArrivalOptions): void {
  const { client, source, recoveryCounts, secondFactorCounts, allowedRedirects } = useAuthContext('<Auth>')
  const { navigate } = useNavigation()
  const rule = { page: pageAddress(), allowedRedirects }
  const [memory] = useState(() => nextMemory(client))
  const [isReturn] = useState(() => isOnTheWay(source.getSnapshot(), { recoveryCounts, secondFactorCounts }))
  const [remembered] = useState(() => (isReturn ? memory.read() : null))
  const next = nextIn(rule)
  useEffect(() => {
    // A provider leads back to an address without it.
    if (next !== null) memory.write(next)
    // Whoever begins to sign in here is not to be sent where an earlier page wanted to go.
    else if (!isReturn && source.getSnapshot().status === 'signed-out') memory.forget()
  }, [source, memory, next, isReturn])
  const destination = nextIn(rule, remembered) ?? (afterSignIn === undefined ? null : checkReturnTo(afterSignIn, 'afterSignIn', rule))
  useArrival(isSignedIn && destination !== null, () => destination ?? '/')
  const latest = useRef({ navigate, destination, onSuccess, onSignedIn, onStay })
  useEffect(() => {
    latest.current = { navigate, destination, onSuccess, onSignedIn, onStay }
  })
  // Set between the sign-in and what is shown next: a card that is still there then was not taken away by it.
  const isArriving = useRef(false)
  const isShownSignedIn = useEffectiveStatus() === 'signed-in'
  useEffect(() => { if (isShownSignedIn) isArriving.current = false }, [isShownSignedIn])
  useEffect(() => {
    const status = () => effectiveStatus(source.getSnapshot(), { recoveryCounts, secondFactorCounts })
    let before = status()
    const unsubscribe = source.subscribe(() => {
      const now = status()
      if (now === 'signed-in') {
        memory.forget()
        latest.current.onSignedIn()
      }
      isArriving.current = now === 'signed-in' && (isArriving.current || before === 'signed-out')
      if (before === 'signed-out' && now === 'signed-in') arrive(latest.current)
      before = now
    })
    return () => {
      unsubscribe()
      const left = latest.current
      // A guard around the card takes it away as soon as the person is signed in: nobody is left then to go on.
      if (isArriving.current && left.destination !== null && !isHere(left.destination)) (left.navigate ?? loadPage)(left.destination, { replace: true })
      isArriving.current = false
    }
  }, [source, memory, recoveryCounts, secondFactorCounts])
}

/** Whether somebody comes back from a provider or by a link, and is not yet where that leads: a refusal is a way there as well, since one may try again. */
function isOnTheWay(snapshot: AuthSnapshot, rules: StatusRules): boolean {
  if (snapshot.status === 'loading') return true
  return snapshot.status === 'signed-out' ? snapshot.redirect !== null : effectiveStatus(snapshot, rules) === 'signed-out'
}

function arrive({ destination, onSuccess, onStay }: Pick<AuthArrivalOptions, 'onSuccess' | 'onStay'> & { destination: string | null }) {
  if (destination === null) onStay()
  onSuccess?.()
}

const loadPage: Navigate = (to) => location.replace(to)
