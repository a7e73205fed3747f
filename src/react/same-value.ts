'use client'

/** Whether two JSON-like values hold the same: what decides that a reader need not render again. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && sameValue(one[key], other[key]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const plain: unknown[] = [Object.prototype, Array.prototype, null]
  return plain.includes(Object.getPrototypeOf(value))
}
