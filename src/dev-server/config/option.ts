/** A setting of the server: its kind decides what may be given in code and how an environment variable is read. */
export type Option =
  | { readonly kind: 'text'; readonly fallback: string }
  | { readonly kind: 'optional'; readonly fallback: undefined }
  | { readonly kind: 'flag'; readonly fallback: boolean }
  | { readonly kind: 'number'; readonly fallback: number }
  | { readonly kind: 'duration'; readonly fallback: number }
  | { readonly kind: 'list'; readonly fallback: readonly string[] }
  | { readonly kind: 'rate'; readonly fallback: Rate }
  | { readonly kind: 'choice'; readonly fallback: string; readonly choices: readonly string[] }
  | { readonly kind: 'keys'; readonly fallback: readonly JsonWebKey[] }

/** So many events in so many seconds; `window` counts in fixed windows, `bucket` refills evenly. */
export interface Rate {
  readonly events: number
  readonly seconds: number
  readonly shape: 'window' | 'bucket'
}

export const text = (fallback = '') => ({ kind: 'text', fallback }) as const
/** A text for which being left out is not the same as being empty. */
export const optional = () => ({ kind: 'optional', fallback: undefined }) as const
export const flag = (fallback = false) => ({ kind: 'flag', fallback }) as const
export const number = (fallback: number) => ({ kind: 'number', fallback }) as const
/** In seconds; written as a number, or as Go writes durations (`1h30m`). */
export const duration = (fallback = 0) => ({ kind: 'duration', fallback }) as const
export const list = (...fallback: readonly string[]) => ({ kind: 'list', fallback }) as const
export const rate = (events: number) => ({ kind: 'rate', fallback: { events, seconds: 3600, shape: 'window' } }) as const
export const choice = (...choices: readonly string[]) => ({ kind: 'choice', fallback: '', choices }) as const
export const keys = () => ({ kind: 'keys', fallback: [] }) as const

/** The value of an option as the server reads it. */
export type OptionValue<O> = O extends { kind: 'text' | 'choice' }
  ? string
  : O extends { kind: 'optional' }
    ? string | undefined
  : O extends { kind: 'flag' }
    ? boolean
    : O extends { kind: 'number' | 'duration' }
      ? number
      : O extends { kind: 'list' }
        ? readonly string[]
        : O extends { kind: 'rate' }
          ? Rate
          : readonly JsonWebKey[]

/** The value of an option as it may be given in code. */
export type OptionInput<O> = O extends { kind: 'duration' | 'rate' }
  ? number | string
  : O extends { kind: 'list' }
    ? readonly string[] | string
    : O extends { kind: 'keys' }
      ? readonly JsonWebKey[] | string
      : OptionValue<O>
