/** All that a phone input loads on demand. */
export type PhoneNumberParts = typeof import('./on-demand.js')

let loaded: PhoneNumberParts | null = null
let loading: Promise<PhoneNumberParts | null> | null = null

/** What reads and writes phone numbers, if it has been loaded. */
export function loadedPhoneNumbers(): PhoneNumberParts | null {
  return loaded
}

/** Loads what reads and writes phone numbers; `null` when that fails: the field then stays a plain one, and the next asks again. */
export function loadPhoneNumbers(): Promise<PhoneNumberParts | null> {
  loading ??= import('./on-demand.js').then((parts) => (loaded = parts), () => (loading = null))
  return loading
}
