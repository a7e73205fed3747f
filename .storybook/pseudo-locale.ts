import type { Locale, Messages } from 'latchkey'

const accented: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', g: 'ĝ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', n: 'ñ', o: 'ö', p: 'þ', r: 'ŕ', s: 'š', t: 'ţ', u: 'ú', w: 'ŵ', y: 'ý', z: 'ž',
  A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Û', Y: 'Ý',
}

/** English made a third longer, with accents and brackets: what is cut, or was never a message, shows. */
export function createPseudoLocale(english: Locale): Locale {
  // SAFETY: the shape of the messages stays as it is; only their texts change.
  return { tag: 'en-XA', direction: 'ltr', messages: rewrite(english.messages) as Messages }
}

function rewrite(value: unknown): unknown {
  if (typeof value === 'string') return lengthen(value)
  if (Array.isArray(value)) return value.map(rewrite)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewrite(inner)]))
  return value
}

/** Placeholders stay as they are: they are filled later. */
function lengthen(text: string): string {
  const body = text.split(/(\{\w+\})/).map((piece, index) => (index % 2 ? piece : piece.replaceAll(/[a-zA-Z]/g, (letter) => accented[letter] ?? letter))).join('')
  return `[${body}${'·'.repeat(Math.ceil(text.length / 3))}]`
}
