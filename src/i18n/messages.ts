import type { DeepPartial } from '../shared/index.js'
import type { OnDemand } from '../shared/create-on-demand.js'
import type { enFirstErrors } from './en-first-errors.js'
import type { en } from './en.js'
import type { ErrorPlaces } from './error-messages.js'

/** Every word of the kit, by section; English is the source of the type, so that a locale with a gap does not compile. */
export type Messages = typeof en

/** Words that replace some of a locale's. */
export type MessageOverrides = DeepPartial<Messages>

/** A section of the words. */
export type MessageSection = keyof Messages

/** The sections that a signed-in person meets. */
type AccountSection =
  | 'identities' | 'stepUp' | 'upgrade' | 'deleteAccount' | 'signOutSection'
  | 'account' | 'profile' | 'emailChange' | 'phoneChange' | 'userButton'

/** The words that a sign-in page begins with, the most frequent errors among them. */
export interface FirstMessages extends Omit<Messages, AccountSection | 'errors'> {
  readonly errors: typeof enFirstErrors
}

/** The other words: of the account, and of every error. */
export type FurtherMessages = Pick<Messages, AccountSection | 'errors'>

/** The other words as they are loaded, with where each error belongs. */
export interface FurtherWords<M = FurtherMessages> {
  readonly messages: M
  readonly places: ErrorPlaces
}

interface Language {
  /** Its BCP 47 tag, for `Intl` and `lang`: `de`, `pt-BR`. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
}

/** One complete translation, all of it at once: what an app writes that speaks a language of its own. */
export interface WholeLocale extends Language {
  readonly messages: Messages
  readonly further?: undefined
}

/** One complete translation, of which a page loads the words of the account and of the rarer errors when it shows them. */
export interface SplitLocale extends Language {
  readonly messages: FirstMessages
  readonly further: OnDemand<FurtherWords>
}

/** One complete translation. */
export type Locale = WholeLocale | SplitLocale
