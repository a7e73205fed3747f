import type { DeepPartial } from '../shared/index.js'

/** Lays overrides over a section of words, the last one winning; a section without overrides is given back as it is. */
export function mergeMessages<T extends object>(words: T, overrides: readonly (DeepPartial<T> | undefined)[]): T {
  return overrides.reduce<T>((below, over) => (over ? mergeOne(below, over) : below), words)
}

function mergeOne<T extends object>(below: T, over: object): T {
  const merged = Object.fromEntries<unknown>(Object.entries(below))
  for (const [key, value] of Object.entries(over)) {
    const under = merged[key]
    if (value !== undefined) merged[key] = isRecord(under) && isRecord(value) ? mergeOne(under, value) : value
  }
  // SAFETY: every key of `below` is there, and an override has the type of what it replaces.
  return merged as T
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null
