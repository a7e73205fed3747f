'use client'

import type { DeepPartial } from '../shared/index.js'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { LanguageContext } from '../shared/language-context.js'
import { mergeMessages } from './merge-messages.js'
import type { Locale, MessageOverrides, Messages, MessageSection } from './messages.js'

/** What the provider of words takes. */
export interface MessagesProviderProps {
  /** A complete translation. @default English */
  readonly locale?: Locale | undefined
  /** Words that replace some of the locale's, at any depth. */
  readonly messages?: MessageOverrides | undefined
  readonly children?: ReactNode
}

/** The words in force somewhere. */
export interface Words {
  readonly locale: Pick<Locale, 'tag' | 'direction' | 'loadErrors' | 'loadAccount'>
  /** The farthest first. */
  readonly layers: readonly MessageOverrides[]
}

const english: Words = { locale: { tag: 'en', direction: 'ltr' }, layers: [] }

/** Only the rooms of words read it. */
export const MessagesContext = createContext<Words>(english)

/** Gives words to the components below: the nearest `messages`, over those around it, over the locale, over English. A locale begins anew: what was said around it was said in another language. */
export function MessagesProvider({ locale, messages, children }: MessagesProviderProps) {
  const around = useWords()
  const value = useMemo<Words>(() => {
    const below = locale ? { locale, layers: [locale.messages] } : around
    return messages ? { ...below, layers: [...below.layers, messages] } : below
  }, [around, locale, messages])
  const language = useContext(LanguageContext)
  return <MessagesContext.Provider value={value}><LanguageContext.Provider value={locale ?? language}>{children}</LanguageContext.Provider></MessagesContext.Provider>
}

/** One section of the words, or a part of it. The English one is handed in by who needs it, so that a page carries no other words. */
export function useMessages<Section extends MessageSection, English extends Partial<Messages[Section]> = Messages[Section]>(section: Section, englishSection: English): English {
  const { layers } = useWords()
  // SAFETY: what replaces words of a section replaces those of a part of it.
  return useMemo(() => mergeMessages(englishSection, layers.map((layer) => layer[section] as DeepPartial<English> | undefined)), [layers, section, englishSection])
}

/** The words in force here. */
export const useWords = () => useContext(MessagesContext)

/** The language in force: its tag for `Intl`, its direction, and the words that it has yet to load. */
export function useLocale(): Words['locale'] {
  return useWords().locale
}
