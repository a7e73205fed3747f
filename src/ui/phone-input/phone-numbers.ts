import { plainText } from '../plain-text.js'
import { getCountries, getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** A number as a person reads it, and as a server takes it. */
export interface ReadPhoneNumber {
  /** `null` where the calling code belongs to no country. */
  readonly country: string | null
  /** @see ITU-T E.164 */
  readonly e164: string
  /** The part after the calling code, in groups. */
  readonly national: string
}

/** Every country that has a calling code, by its ISO 3166 code. */
export const phoneCountries: readonly string[] = /* @__PURE__ */ getCountries()

/** The digits that numbers of a country begin with; empty for what is no country. */
export function callingCodeOf(country: string): string {
  return isSupportedCountry(country) ? getCountryCallingCode(country) : ''
}

/** A plus, or the two zeros that stand for one, with what people and links put around it. */
const internationalBeginning = /^\s*(tel:)?[\s(]*(\+|00(?=\D{0,2}[1-9]))/i

/** Reads what was typed or pasted, as someone in this country writes it; `null` when it is no whole number. */
export function readPhoneNumber(text: string, country: string | null): ReadPhoneNumber | null {
  const international = plainText(text).replace(internationalBeginning, '+').replace(/^\s*tel:/i, '')
  const number = parsePhoneNumberFromString(international, { extract: false, ...(country !== null && isSupportedCountry(country) && { defaultCountry: country }) })
  if (!number?.isPossible()) return null
  // Several countries share a calling code, and the one that the person has chosen is as right as any.
  const isChosen = country !== null && callingCodeOf(country) === number.countryCallingCode
  return {
    country: isChosen ? country : number.country ?? number.getPossibleCountries()[0] ?? null,
    e164: number.number,
    national: number.formatInternational().slice(number.countryCallingCode.length + 1).trim(),
  }
}
