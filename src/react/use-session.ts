'use client'

import { useState, useSyncExternalStore } from 'react'
import type { AuthSnapshot } from '../core/index.js'
import { useAuthContext } from './auth-context.js'
import { createSelection } from './selection.js'

/** The state of the session, as a union on `status`; with `select`, the part of it that this component reads. */
export function useSession(): AuthSnapshot
export function useSession<Selected>(select: (snapshot: AuthSnapshot) => Selected): Selected
export function useSession(select: (snapshot: AuthSnapshot) => unknown = wholeSnapshot): unknown {
  const { source } = useAuthContext('useSession()')
  const [selection] = useState(createSelection)
  const read = (snapshot: AuthSnapshot) => (select === wholeSnapshot ? snapshot : selection.keep(select(snapshot)))
  return useSyncExternalStore(source.subscribe, () => read(source.getSnapshot()), () => read(loading))
}

const wholeSnapshot = (snapshot: AuthSnapshot): unknown => snapshot

/** A page from a server cannot know what lies in the browser's storage: there, and while hydrating, the session is still loading. */
const loading: AuthSnapshot = { status: 'loading' }
