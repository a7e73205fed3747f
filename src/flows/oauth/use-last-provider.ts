'use client'

import { useSyncExternalStore } from 'react'
import { useAuthClient } from '../../react/index.js'
import { lastProviderOf } from './last-provider.js'

/** The provider that was chosen last in this browser, and the way to remember another. */
export function useLastProvider() {
  const memory = lastProviderOf(useAuthClient())
  const lastProvider = useSyncExternalStore(memory.subscribe, memory.get, nobody)
  return { lastProvider, rememberProvider: memory.set }
}

const nobody = () => null
