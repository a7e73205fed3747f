import { en } from '../src/i18n/index.ts'
import type { Locale } from 'latchkey'
import { createPseudoLocale } from './pseudo-locale.ts'

interface CatalogueLocale {
  /** Its tag, as the toolbar's value. */
  readonly tag: string
  /** Its own name, as people who read it would look for it. */
  readonly name: string
  readonly load: () => Promise<Locale>
}

const english: Locale = { tag: 'en', direction: 'ltr', messages: en }

/** The languages of the toolbar: a translation appears there by a line here. */
export const locales: readonly CatalogueLocale[] = [
  { tag: 'en', name: 'English', load: () => Promise.resolve(english) },
  { tag: 'en-XA', name: '[Ƥšéúðö] longer words, to see what is cut', load: () => Promise.resolve(createPseudoLocale(english)) },
]

/** The words of a toolbar's choice. */
export async function loadLocale(tag: unknown): Promise<Locale> {
  return (locales.find((locale) => locale.tag === tag) ?? locales[0])?.load() ?? english
}
