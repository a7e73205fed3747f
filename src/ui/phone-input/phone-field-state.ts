import { guessCountry } from './guess-country.js'
import { loadedPhoneNumbers, loadPhoneNumbers, type PhoneNumberParts } from './load-phone-numbers.js'

/** What is known about the number in a field, apart from its digits, which the input has. */
export interface PhoneFieldSnapshot {
  /** `null` until it is loaded: the field takes international numbers only. */
  readonly numbers: PhoneNumberParts | null
  /** `null` until numbers are loaded, and for a number of no country. */
  readonly country: string | null
}

/** What the state of a phone field is told by its owner. */
export interface PhoneFieldOptions {
  readonly locale: string
  readonly defaultCountry?: string | undefined
  readonly onValueChange?: ((value: string) => void) | undefined
}

export const plainField: PhoneFieldSnapshot = { numbers: null, country: null }

/** The state of one phone field: a country beside an input whose text is the number as a person writes it. */
export function createPhoneFieldState(options: PhoneFieldOptions) {
  const listeners = new Set<() => void>()
  let current = options
  let input: HTMLInputElement | null = null
  /** Before it was tidied: digits that one country drops belong to the number in another. */
  let typed = ''
  let snapshot = adopt(loadedPhoneNumbers())

  function adopt(numbers: PhoneNumberParts | null): PhoneFieldSnapshot {
    return numbers ? { numbers, country: guessCountry(current, numbers.phoneCountries) } : plainField
  }
  const read = () => (input && snapshot.numbers?.readPhoneNumber(input.value, snapshot.country)) ?? null
  const value = () => read()?.e164 ?? input?.value ?? ''
  function change(next: PhoneFieldSnapshot) {
    if (next.country === snapshot.country && next.numbers === snapshot.numbers) return
    snapshot = next
    for (const listener of [...listeners]) listener()
  }
  /** Follows the number to its country. */
  function follow() {
    const number = read()
    if (number) change({ ...snapshot, country: number.country })
  }
  /** Writes a whole number the way its country does. */
  function tidy() {
    const number = read()
    if (!input || !number) return
    change({ ...snapshot, country: number.country })
    input.value = number.country === null ? number.e164 : number.national
  }
  async function load() {
    const numbers = await loadPhoneNumbers()
    if (!numbers || snapshot.numbers) return
    change(adopt(numbers))
    if (input?.ownerDocument.activeElement === input) follow()
    else tidy()
    if (input?.value) current.onValueChange?.(value())
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener: () => void) {
      listeners.add(listener)
      void load()
      return () => void listeners.delete(listener)
    },
    configure: (next: PhoneFieldOptions) => void (current = next),
    attach: (element: HTMLInputElement | null) => void (input = element),
    focusInput: () => input?.focus(),
    /** The number in the form of E.164, or the text as it is while it is no whole number. */
    value,
    setValue(text: string) {
      if (!input) return
      typed = input.value = text
      tidy()
    },
    choose(country: string) {
      change({ ...snapshot, country })
      if (input && !/^\s*(\+|00)/.test(typed)) input.value = typed
      tidy()
      current.onValueChange?.(value())
      input?.focus()
    },
    handleInput(isPasted: boolean) {
      typed = input?.value ?? ''
      if (isPasted) tidy()
      else follow()
      current.onValueChange?.(value())
    },
    tidy,
  }
}

export type PhoneFieldState = ReturnType<typeof createPhoneFieldState>
