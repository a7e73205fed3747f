'use client'

import { useMemo, type ReactNode } from 'react'
import { MessagesContext, useWords } from './messages-provider.js'
import { useLoadedWords } from './use-loaded-words.js'

/**
 * Shows what stands in it once the words of the account are there: at once in English and in a whole locale, after a load in one that is split,
 * so that nobody sees the words change; in English where they cannot be loaded.
 */
export function AccountWords({ children }: { readonly children?: ReactNode }) {
  const around = useWords()
  const { value, isAwaited } = useLoadedWords(around.locale.loadAccount)
  const words = useMemo(() => (value ? { ...around, layers: [value, ...around.layers] } : around), [around, value])
  return isAwaited ? null : <MessagesContext.Provider value={words}>{children}</MessagesContext.Provider>
}
