import type { DeepPartial } from '../shared/index.js'

/** Lays overrides over a section of words, the last one winning. */
export function mergeMessages<T extends object>(words: T, overrides: readonly (DeepPartial<T> | undefined)[]): T {
  // SAFETY: read and written by its own keys and those of the overrides only.
  const merged = { ...words } as Record<string, unknown>
  for (const [key, value] of overrides.flatMap((over) => Object.entries<unknown>(over ?? {}))) {
    const under = merged[key]
    if (value !== undefined) merged[key] = isRecord(under) && isRecord(value) ? mergeMessages(under, [value]) : value
  }
  // SAFETY: every key of `words` is there, and an override has the type of what it replaces.
  return merged as T
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null
