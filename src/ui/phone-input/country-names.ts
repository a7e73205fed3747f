import { callingCodeOf } from './phone-numbers.js'

/** A country in the list. */
export interface ListedCountry {
  readonly code: string
  readonly name: string
  readonly callingCode: string
  /** What a search looks at: its name here and in English, its codes. */
  readonly searched: string
}

/** The name of a country in a language. */
export function countryName(country: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country
}

/** The countries by name, as a language sorts them. */
export function listCountries(countries: readonly string[], locale: string): readonly ListedCountry[] {
  const { compare } = new Intl.Collator(locale)
  return countries.map((code) => listedCountry(code, locale)).sort((one, other) => compare(one.name, other.name))
}

/** The countries that a search finds: by the beginning of a word of the name, or of the calling code. */
export function searchCountries(countries: readonly ListedCountry[], query: string): readonly ListedCountry[] {
  const wanted = fold(query.trim().replace(/^(\+|00)/, ''))
  return wanted === '' ? countries : countries.filter(({ searched }) => searched.includes(` ${wanted}`))
}

function listedCountry(code: string, locale: string): ListedCountry {
  const name = countryName(code, locale)
  const callingCode = callingCodeOf(code)
  return { code, name, callingCode, searched: fold(` ${name} ${countryName(code, 'en')} ${code} ${callingCode}`) }
}

/** Without case, accents and punctuation. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase()
}
