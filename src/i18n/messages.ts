import type { DeepPartial } from '../shared/index.js'
import type { enFirstErrors } from './en-first-errors.js'
import type { enFurtherErrors } from './en-further-errors.js'
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

/** The words of the account. */
export type AccountMessages = Pick<Messages, AccountSection>

/** The words of a page that signs people in, the most frequent errors among them. */
export interface FirstMessages extends Omit<Messages, AccountSection | 'errors'> {
  readonly errors: typeof enFirstErrors
}

/** The sentences for the rarer errors, with where each error belongs. */
export interface FurtherErrors {
  readonly words: typeof enFurtherErrors
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
  readonly loadErrors?: undefined
  readonly loadAccount?: undefined
}

/** One complete translation, of which a page loads what it does not begin with. */
export interface SplitLocale extends Language {
  readonly messages: FirstMessages
  /** Called when one of the rarer errors is met. */
  readonly loadErrors: () => Promise<FurtherErrors>
  /** Called when a part of the account is shown. */
  readonly loadAccount: () => Promise<AccountMessages>
}

/** One complete translation. */
export type Locale = WholeLocale | SplitLocale
