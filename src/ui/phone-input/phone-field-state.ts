import { plainText } from '../plain-text.js'
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
  const state = createState(snapshotOf(loadedPhoneNumbers(), options))
  let current = options
  let input: HTMLInputElement | null = null
  /** Before it was tidied: digits that one country drops belong to the number in another. */
  let typed = ''

  function read() {
    const { numbers, country } = state.get()
    return (input && numbers?.readPhoneNumber(input.value, country)) ?? null
  }
  const value = () => read()?.e164 ?? plainText(input?.value ?? '')
  /** The element carries the number as well: what lies around the field can read it there. */
  const tell = () => { if (input) input.dataset.number = value(); current.onValueChange?.(value()) }
  /** Follows a whole number to its country. */
  function follow() {
    const number = read()
    if (number) state.set({ ...state.get(), country: number.country })
    return number
  }
  /** Writes a whole number the way its country does. */
  function tidy() {
    const number = follow()
    if (input && number) input.value = number.country === null ? number.e164 : number.national
  }
  async function load() {
    const numbers = await loadPhoneNumbers()
    if (!numbers || state.get().numbers) return
    state.set(snapshotOf(numbers, current))
    if (input?.matches(':focus')) follow()
    else tidy()
    if (input?.value) tell()
  }

  return {
    getSnapshot: state.get,
    subscribe(listener: () => void) {
      void load()
      return state.subscribe(listener)
    },
    configure: (next: PhoneFieldOptions) => void (current = next),
    attach: (element: HTMLInputElement | null) => void (input = element),
    focusInput: () => input?.focus(),
    /** The number in the form of E.164, or the text as it is while it is no whole number. */
    value,
    setValue(text: string) {
      if (input) typed = input.value = text
      tidy()
    },
    choose(country: string) {
      state.set({ ...state.get(), country })
      if (input && !isInternational(typed)) input.value = typed
      tidy()
      input?.focus()
      tell()
    },
    handleInput(isPasted: boolean) {
      typed = input?.value ?? ''
      if (isPasted) tidy()
      else follow()
      tell()
    },
    tidy,
  }
}

function createState(first: PhoneFieldSnapshot) {
  const listeners = new Set<() => void>()
  let snapshot = first
  return {
    get: () => snapshot,
    set(next: PhoneFieldSnapshot) {
      if (next.country === snapshot.country && next.numbers === snapshot.numbers) return
      snapshot = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const isInternational = (text: string) => /^\s*(tel:)?[\s(]*(\+|00)/i.test(plainText(text))

function snapshotOf(numbers: PhoneNumberParts | null, options: PhoneFieldOptions): PhoneFieldSnapshot {
  return numbers ? { numbers, country: guessCountry(options, numbers.phoneCountries) } : plainField
}

export type PhoneFieldState = ReturnType<typeof createPhoneFieldState>
