'use client'

import { useMemo } from 'react'
import { mergeMessages } from './merge-messages.js'
import type { AccountMessages, MessageOverrides, Messages } from './messages.js'
import { useWords } from './messages-provider.js'
import { useLoadedWords } from './use-loaded-words.js'

/** As `useMessages`, for a hook that says words of the account and may stand outside `AccountWords`: in English until a split locale has loaded them. */
export function useAccountMessages<Section extends keyof AccountMessages>(section: Section, englishSection: Messages[Section]): Messages[Section] {
  const { locale, layers } = useWords()
  const { value } = useLoadedWords(locale.loadAccount)
  return useMemo(() => {
    const all: readonly MessageOverrides[] = value ? [value, ...layers] : layers
    return mergeMessages(englishSection, all.map((layer) => layer[section]))
  }, [englishSection, layers, section, value])
}
