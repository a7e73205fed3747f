'use client'

import { createContext, useContext, useMemo, type ReactNode } from 'react'
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

interface Words {
  readonly locale: Pick<Locale, 'tag' | 'direction'>
  /** The farthest first. */
  readonly layers: readonly MessageOverrides[]
}

const english: Words = { locale: { tag: 'en', direction: 'ltr' }, layers: [] }
const MessagesContext = createContext<Words>(english)

/** Gives words to the components below: the nearest `messages`, over those around it, over the locale, over English. */
export function MessagesProvider({ locale, messages, children }: MessagesProviderProps) {
  const around = useContext(MessagesContext)
  const value = useMemo<Words>(() => {
    const layers = [...around.layers, ...(locale ? [locale.messages] : []), ...(messages ? [messages] : [])]
    return locale || messages ? { locale: locale ?? around.locale, layers } : around
  }, [around, locale, messages])
  return <MessagesContext.Provider value={value}>{children}</MessagesContext.Provider>
}

/** One section of the words. The English one is handed in by who needs it, so that a page carries no other sections. */
export function useMessages<Section extends MessageSection>(section: Section, englishSection: Messages[Section]): Messages[Section] {
  const layers = useMessageLayers(section)
  return useMemo(() => mergeMessages(englishSection, layers), [layers, englishSection])
}

/** What replaces words of a section here, the farthest first. */
export function useMessageLayers<Section extends MessageSection>(section: Section): readonly MessageOverrides[Section][] {
  const { layers } = useContext(MessagesContext)
  return useMemo(() => layers.map((layer) => layer[section]), [layers, section])
}

/** The language in force: its tag for `Intl` and its direction. */
export function useLocale(): Pick<Locale, 'tag' | 'direction'> {
  return useContext(MessagesContext).locale
}
