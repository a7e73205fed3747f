import { default as de } from 'latchkey/locales/de'
import { default as ar } from 'latchkey/locales/ar'
import { default as es } from 'latchkey/locales/es'
import { default as fr } from 'latchkey/locales/fr'
import { default as he } from 'latchkey/locales/he'
import { default as ja } from 'latchkey/locales/ja'
import { default as ptBR } from 'latchkey/locales/pt-BR'
import { default as zhCN } from 'latchkey/locales/zh-CN'
import type { AccountMessages, FurtherErrors, SplitLocale } from '../../src/i18n/index.js'

/** Every translation of the package, as apps import it. */
export const catalogue: readonly SplitLocale[] = [ar, de, es, fr, he, ja, ptBR, zhCN]

/** A translation with what it loads later, as one record. */
export async function loadWhole(locale: SplitLocale): Promise<Omit<SplitLocale['messages'], 'errors'> & AccountMessages & { readonly errors: object }> {
  const [errors, account]: [FurtherErrors, AccountMessages] = await Promise.all([locale.loadErrors(), locale.loadAccount()])
  return { ...locale.messages, ...account, errors: { ...locale.messages.errors, ...errors.words } }
}
