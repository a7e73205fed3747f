import type { Locale } from 'latchkey'
import { en, type Messages } from '../src/i18n/index.ts'

let spoken: Messages = en

/** From here on, the steps of a story find what this language says. */
export async function speak(locale: Locale) {
  spoken = await readWhole(locale)
}

/** All words of a locale, those that a page loads later included. */
async function readWhole(locale: Locale): Promise<Messages> {
  if (!locale.loadErrors) return locale.messages
  const [account, { words: errors }] = await Promise.all([locale.loadAccount(), locale.loadErrors()])
  return { ...locale.messages, ...account, errors: { ...locale.messages.errors, ...errors } }
}

/**
 * Finds on the canvas, in the toolbar's language, what the kit says in English. The sentence is given as it stands in the English
 * words; a placeholder such as `{address}` is anything, or what it is filled with. One sentence may have several translations, by its place.
 */
export function said(english: string, filled: Readonly<Record<string, string>> = {}): RegExp {
  const translations = translationsOf(english)
  if (translations.length === 0) throw new Error(`No message is “${english}”`)
  return new RegExp(`^(?:${translations.map((message) => toPattern(message, filled)).join('|')})$`)
}

/** What the kit says in the toolbar's language: for a hand that types it. */
export const translated = (english: string) => translationsOf(english)[0] ?? english

/** The name of a country in the toolbar's language, anywhere in a text. */
export function country(code: string): RegExp {
  return new RegExp(literally(new Intl.DisplayNames(document.documentElement.lang, { type: 'region' }).of(code) ?? code))
}

const translationsOf = (english: string) => [...new Set(collect(english, en, spoken))]

function collect(english: string, from: unknown, to: unknown): readonly string[] {
  if (typeof from === 'string') return from === english && typeof to === 'string' ? [to] : []
  if (!isRecord(from) || !isRecord(to)) return []
  const isPlural = 'other' in from && Object.values(from).includes(english)
  return isPlural ? Object.values(to).map(String) : Object.keys(from).flatMap((key) => collect(english, from[key], to[key]))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** What a placeholder is filled with may be an element of its own, whose text is not its parent's. */
function toPattern(message: string, filled: Readonly<Record<string, string>>): string {
  return message.split(/(\s*\{\w+\}\s*)/).map((piece, index) => {
    if (index % 2 === 0) return literally(piece)
    const value = filled[piece.trim().slice(1, -1)]
    return value === undefined ? String.raw`\s*.*\s*` : piece.replace(/\{\w+\}/, () => literally(translated(value)))
  }).join('')
}

/** White space of any kind is one: a finder of elements takes it so. */
const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`)
