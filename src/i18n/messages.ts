import type { DeepPartial } from '../shared/index.js'
import type { en } from './en.js'

/** Every word of the kit, by section; English is the source of the type, so that a locale with a gap does not compile. */
export type Messages = typeof en

/** Words that replace some of a locale's. */
export type MessageOverrides = DeepPartial<Messages>

/** A section of the words. */
export type MessageSection = keyof Messages

/** One complete translation. */
export interface Locale {
  /** Its BCP 47 tag, for `Intl`: `de`, `pt-BR`. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  readonly messages: Messages
}
