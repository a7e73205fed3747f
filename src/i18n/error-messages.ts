import type { AuthErrorCode } from '../core/index.js'
import type { enErrors } from './en-errors.js'
import type { enActions } from './en.js'

/** The field that an error is about; `null` when it is about the form as a whole. */
export type ErrorField = 'email' | 'phone' | 'password' | 'currentPassword' | 'code' | 'captcha' | null

/** A way out of an error; its words are in the section `actions`. */
export type ErrorAction = keyof typeof enActions

/** An error as a person meets it. */
export interface ErrorMessage {
  /** Whole sentences in the person's language; never the server's own text. */
  readonly text: string
  readonly field: ErrorField
  readonly actions: readonly ErrorAction[]
}

/** What is read of an error; anything that has these properties will do. */
export interface CodedError {
  readonly code?: unknown
  /** Why a password is weak: `length`, `characters`, `pwned`. */
  readonly reasons?: unknown
}

/** Where an error belongs, and the ways out of it. @default the form as a whole, none */
export interface ErrorPlace extends Partial<Pick<ErrorMessage, 'field' | 'actions'>> {
  /** The reasons that have sentences of their own, which are then said in its place. */
  readonly reasons?: readonly Weakness[]
}

type Weakness = 'length' | 'characters' | 'pwned'

/** The places of errors that have one. */
export type ErrorPlaces = { readonly [code in AuthErrorCode]?: ErrorPlace }

/** The sentences for errors, all of them or those that are loaded. */
export type ErrorWords = Partial<typeof enErrors> & Pick<typeof enErrors, 'unknown_code'>

/** Says an error in the person's language, where it belongs, and the ways out of it. */
export function errorMessage(error: unknown, words: ErrorWords, places: ErrorPlaces): ErrorMessage {
  const { code, reasons }: CodedError = Object(error)
  if (!knowsCode(words, code)) return { text: words.unknown_code, field: null, actions: ['retry'] }
  const { field = null, actions = [], reasons: known = [] } = places[code] ?? {}
  const sentences = known.flatMap((reason) => (Array.isArray(reasons) && reasons.includes(reason) && words[`weak_password_${reason}`]) || [])
  return { text: sentences.join(' ') || (words[code] ?? words.unknown_code), field, actions }
}

/** An own key of the words is a code, but for the words that stand for no code at all. */
function knowsCode(words: ErrorWords, code: unknown): code is AuthErrorCode {
  return typeof code === 'string' && Object.hasOwn(words, code) && code !== 'unknown_code' && !code.startsWith('weak_password_')
}
