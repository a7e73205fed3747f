import { en, type WholeLocale } from '../i18n/index.js'

const accented: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', g: 'ĝ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', n: 'ñ', o: 'ö', p: 'þ', r: 'ŕ', s: 'š', t: 'ţ', u: 'ú', w: 'ŵ', y: 'ý', z: 'ž',
  A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Û', Y: 'Ý',
}

/** Rewrites every text of some words, 40 % longer, with accents and brackets: what is cut, or was never a message, shows. */
export function pseudoMessages<Words extends object>(words: Words): Words {
  // SAFETY: the shape of the words stays as it is; only their texts change.
  return rewriteAll(words) as Words
}

const rewriteAll = (words: object) => Object.fromEntries(Object.entries(words).map(([key, value]) => [key, rewrite(value)]))

function rewrite(value: unknown): unknown {
  if (typeof value === 'string') return lengthen(value)
  return typeof value === 'object' && value !== null ? rewriteAll(value) : value
}

/** Placeholders stay as they are: they are filled later. */
function lengthen(text: string): string {
  const body = text.split(/(\{\w+\})/).map((piece, index) => (index % 2 ? piece : piece.replaceAll(/[a-zA-Z]/g, (letter) => accented[letter] ?? letter))).join('')
  const padding = Array.from({ length: Math.ceil(text.length * 0.4) }, (_, index) => (index % 8 ? '·' : ' ')).join('')
  return `[${body}${padding}]`
}

/** English that no language is longer than: for tests and catalogues, to see what is cut. */
export const pseudo: WholeLocale = { tag: 'en-XA', direction: 'ltr', messages: /* @__PURE__ */ pseudoMessages(en) }

export { pseudo as default }
