import { pseudo, pseudoMessages } from 'latchkey/locales/pseudo'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clientErrorCodes, serverErrorCodes } from '../../src/core/error-codes.js'
import { en, errorPlaces } from '../../src/i18n/index.js'
import { catalogue, loadWhole } from './catalogue.js'

/** Plural messages of English: their forms are each language's own. */
const plurals: readonly string[] = ['passwordRules.minLength', 'connection.retryIn']

/** Equal in English and some other language by right: names, and words that were taken over. */
const sharedWords = new Set(['WhatsApp', 'SMS', 'Code', 'Name', 'Wallet', 'Optional', 'Single sign-on'])

/** Every text by its path; a plural message as the record of its forms. */
function flatten(words: object, path = ''): [string, string | Record<string, string>][] {
  return Object.entries(words).flatMap(([key, value]): [string, string | Record<string, string>][] => {
    const here = path ? `${path}.${key}` : key
    return typeof value === 'string' || plurals.includes(here) ? [[here, value]] : flatten(value, here)
  })
}

const english = new Map(flatten(en))
const placeholdersOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted()

/** What stands on a button, and what it is called for who does not see where it stands. */
const buttonNames = ({ account, identities }: Pick<typeof en, 'account' | 'identities'>) => [
  [account.edit, account.editProfile], [account.add, account.addEmail], [account.add, account.addPhone], [account.change, account.changeEmail],
  [account.change, account.changePhone], [account.change, account.changePassword], [identities.unlink, identities.unlinkProvider],
] as const

test('English names each button with the words that stand on it', () => {
  for (const [visible, name] of buttonNames(en)) expect(name).toContain(visible)
})

test('the table below holds every translation', () => {
  const files = globSync('src/locales/*.ts').map((path) => basename(path, '.ts')).filter((name) => name !== 'pseudo')
  expect(catalogue.map(({ tag }) => tag).toSorted()).toEqual(files.toSorted())
})

describe.each(catalogue.map((locale) => [locale.tag, locale] as const))('%s', (tag, locale) => {
  const load = async () => flatten(await loadWhole(locale))

  test('has the words of English and no others', async () => {
    expect((await load()).map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted())
  })

  test('G40: has a sentence for every error code, and says where each error belongs', async () => {
    const { errors } = await loadWhole(locale)
    const codes = Object.keys(errors)
    expect([...serverErrorCodes, ...clientErrorCodes].filter((code) => !codes.includes(code))).toEqual([])
    for (const sentence of Object.values(errors)) expect(sentence).toMatch(/[.。]$/)
    expect((await locale.loadErrors()).places).toBe(errorPlaces)
  })

  test('has the placeholders of English in every text', async () => {
    for (const [path, text] of await load()) {
      const original = english.get(path)
      if (typeof text === 'string' && typeof original === 'string') expect([path, placeholdersOf(text)]).toEqual([path, placeholdersOf(original)])
    }
  })

  test('has every plural form of its language, with the number but where a word says it', async () => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    for (const [path, forms] of await load()) {
      if (typeof forms === 'string') continue
      expect([path, Object.keys(forms).toSorted()]).toEqual([path, [...categories].toSorted()])
      const spelled = Object.entries(forms).filter(([category, form]) => !['one', 'two'].includes(category) && !form.includes('{count}'))
      expect([path, spelled]).toEqual([path, []])
    }
  })

  test('leaves no text in English, empty, or with space around it', async () => {
    for (const [path, text] of await load()) {
      if (typeof text !== 'string') continue
      expect([path, text]).toEqual([path, text.trim()])
      expect([path, text]).not.toEqual([path, ''])
      if (!sharedWords.has(text)) expect([path, text]).not.toEqual([path, english.get(path)])
    }
  })

  test('writes its own quotes, apostrophes and ellipses, and raises its voice nowhere', async () => {
    for (const [path, text] of await load()) {
      for (const form of typeof text === 'string' ? [text] : Object.values(text)) expect([path, form]).not.toEqual([path, expect.stringMatching(/['"!！]|\.\.\./)])
    }
  })

  test('names each button with the words that stand on it, for who speaks to it', async () => {
    const { account, identities } = await loadWhole(locale)
    for (const [visible, name] of buttonNames({ account, identities })) expect(name.toLocaleLowerCase(tag)).toContain(visible.toLocaleLowerCase(tag))
  })

  test('tells its direction, and is one language to Intl', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(locale.direction).toBe(['ar', 'he'].includes(tag) ? 'rtl' : 'ltr')
  })
})

test.each(catalogue.filter(({ direction }) => direction === 'rtl').map((locale) => [locale.tag, locale] as const))('%s keeps what is filled in apart from the text around it', async (_tag, locale) => {
  const filled = /\{(address|newAddress|phone|provider|name|time|date|size)\}/
  for (const [path, text] of flatten(await loadWhole(locale))) {
    if (typeof text === 'string' && filled.test(text)) expect([path, text]).toEqual([path, expect.stringMatching(/\u2068\{\w+\}\u2069/)])
  }
})

test('French has its narrow spaces', async () => {
  const french = catalogue.find(({ tag }) => tag === 'fr')
  for (const [path, text] of flatten(french ? await loadWhole(french) : {})) {
    if (typeof text === 'string') expect([path, text]).not.toEqual([path, expect.stringMatching(/[^\u202f][?!:;»]|«[^\u202f]/)])
  }
})

test('Chinese and Japanese have no punctuation of other scripts between their own', async () => {
  for (const locale of catalogue.filter(({ tag }) => tag === 'ja' || tag === 'zh-CN')) {
    for (const [path, text] of flatten(await loadWhole(locale))) {
      if (typeof text === 'string') expect([path, text]).not.toEqual([path, expect.stringMatching(/[?:;,]|[\u3040-\u9fff]\./)])
    }
  }
})

test('a pseudo text is 40 % longer, accented, in brackets, and keeps its placeholders', () => {
  const words = pseudoMessages({ one: 'Send a code to {address}', deep: { two: 'Back' } })
  expect(words.one).toMatch(/^\[Šéñð á çöðé ţö \{address\}[ ·]{10}\]$/)
  expect(words.deep.two).toBe('[Báçķ ·]')
  expect(flatten(pseudo.messages).map(([path]) => path)).toEqual([...english.keys()])
})
