'use client'

import { useEffect, useState } from 'react'
import { effectiveStatus, useAuthClient, useAuthContext, useAuthSettings, useEffectiveStatus, useRedirectRetry, useSession } from '../../../react/index.js'
import type { AuthProps } from './auth-props.js'
import { chooseScreen } from './choose-screen.js'
import { createSteadySettings } from './steady-settings.js'
import { createTypedAddress, typedAddresses } from './typed-address.js'
import { useAuthArrival } from './use-auth-arrival.js'
import { useAuthView } from './use-auth-view.js'
import { useFollowingAddress } from './use-following-address.js'
import { useEndedSession } from './use-ended-session.js'
import { needsSettings, waysIn } from './ways-in.js'

/** All that `Auth` does but the markup. */
export function useAuth(props: AuthProps) {
  const rules = useAuthContext('<Auth>')
  const settings = useAuthSettings()
  const { view, goTo, reset, pendingMessages } = useAuthView(props)
  const isSignedIn = useEffectiveStatus() === 'signed-in'
  const [steady] = useState(createSteadySettings)
  const ways = settings.isPending && needsSettings(props) ? null : waysIn(props, steady.keep(settings.data, isSignedIn ? 'signed-in' : view))
  const { isRetrying, retry } = useRedirectRetry()
  const screen = useSession((snapshot) => chooseScreen({ snapshot, status: effectiveStatus(snapshot, rules), view, ways, isRetrying }))
  const { ended, forgetEnded } = useEndedSession()
  const typed = useTypedAddress(props)
  useAuthArrival({ afterSignIn: props.afterSignIn, isSignedIn: screen.name === 'signed-in', onSuccess: props.onSuccess, onSignedIn: typed.forget, onStay: () => { forgetEnded(); reset() } })
  useFollowingAddress({ screen: screen.name, view, reset })
  const keepTyped: typeof typed.keep = (event) => {
    typed.keep(event)
    steady.hold()
  }
  return { screen, isSignedIn, ways: ways ?? waysIn(props, undefined), goTo, typed, keepTyped, ended, pendingMessages, retryRedirect: retry }
}

function useTypedAddress(props: AuthProps) {
  const client = useAuthClient()
  const [typed] = useState(() => createTypedAddress({ initial: { ...props.defaultValues, ...typedAddresses.take(client, props) }, memory: typedAddresses.of(client, props) }))
  useEffect(() => typed.hold(), [typed])
  return typed
}

/** What the views of a card share. */
export type AuthState = ReturnType<typeof useAuth>
