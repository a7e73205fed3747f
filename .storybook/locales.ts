import type { Locale } from 'latchkey'
import { en } from '../src/i18n/index.ts'

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
  { tag: 'de', name: 'Deutsch', load: () => import('latchkey/locales/de').then(({ de }) => de) },
  { tag: 'es', name: 'Español', load: () => import('latchkey/locales/es').then(({ es }) => es) },
  { tag: 'fr', name: 'Français', load: () => import('latchkey/locales/fr').then(({ fr }) => fr) },
  { tag: 'pt-BR', name: 'Português do Brasil', load: () => import('latchkey/locales/pt-BR').then(({ ptBR }) => ptBR) },
  { tag: 'ja', name: '日本語', load: () => import('latchkey/locales/ja').then(({ ja }) => ja) },
  { tag: 'zh-CN', name: '简体中文', load: () => import('latchkey/locales/zh-CN').then(({ zhCN }) => zhCN) },
  { tag: 'ar', name: 'العربية', load: () => import('latchkey/locales/ar').then(({ ar }) => ar) },
  { tag: 'he', name: 'עברית', load: () => import('latchkey/locales/he').then(({ he }) => he) },
  { tag: 'en-XA', name: '[Ƥšéúðö] longer words, to see what is cut', load: () => import('latchkey/locales/pseudo').then(({ pseudo }) => pseudo) },
]

/** The words of a toolbar's choice. */
export async function loadLocale(tag: unknown): Promise<Locale> {
  return (locales.find((locale) => locale.tag === tag) ?? locales[0])?.load() ?? english
}
