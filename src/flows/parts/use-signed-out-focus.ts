'use client'

import { useCallback, useRef } from 'react'
import { enAuth, useMessages } from '../../i18n/index.js'
import { snapshotSourceOf, useAuthClient } from '../../react/index.js'
import { handOverFocus } from './hand-over-focus.js'

/** A ref for what goes away when the person signs out: the focus is not lost with it. */
export function useSignedOutFocus() {
  const source = snapshotSourceOf(useAuthClient())
  const { signedOut } = useMessages('auth', enAuth)
  const shown = useRef<HTMLElement | null>(null)
  return useCallback((element: HTMLElement | null) => {
    if (!element && shown.current && source.getSnapshot().status === 'signed-out') handOverFocus(shown.current, signedOut)
    shown.current = element
  }, [source, signedOut])
}
