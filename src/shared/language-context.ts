'use client'

import { createContext } from 'react'

/** A language as an element tells it: its BCP 47 tag and its direction. */
export interface Language {
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
}

/** The language that was asked for; nothing where none was, so that elements say nothing of it. */
export const LanguageContext = /* @__PURE__ */ createContext<Language | undefined>(undefined)
