'use client'

import { useContext, useMemo, useState, type ReactNode } from 'react'
import { LanguageContext } from '../shared/language-context.js'
import { MessagesContext, useWords } from './messages-provider.js'
import { useLoadedWords } from './use-loaded-words.js'

/**
 * Shows what stands in it once the words of the account are there: at once in English and in a whole locale, after a load in one that is split,
 * so that nobody sees the words change; in English where they cannot be loaded. After a change of language it stays as it is until the load.
 */
export function AccountWords({ children }: { readonly children?: ReactNode }) {
  const around = useWords()
  const language = useContext(LanguageContext)
  const { value, isAwaited } = useLoadedWords(around.locale.loadAccount)
  const ready = useMemo(() => {
    const words = value ? { ...around, layers: [value, ...around.layers] } : around
    return isAwaited ? undefined : { words, language }
  }, [around, language, value, isAwaited])
  const [shown, setShown] = useState(ready)
  // What was typed stays: a form that is there is not taken away for words that are on their way.
  if (ready && ready !== shown) setShown(ready)
  const current = ready ?? shown
  return current && (
    <MessagesContext.Provider value={current.words}>
      <LanguageContext.Provider value={current.language}>{children}</LanguageContext.Provider>
    </MessagesContext.Provider>
  )
}
