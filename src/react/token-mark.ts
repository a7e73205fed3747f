'use client'

/** Tells tokens apart in a query's key without holding any part of one: FNV-1a, twice, from different beginnings. */
export function tokenMark(token: string): string {
  return [hash(token, 0x811c9dc5), hash(token, 0x01000193)].map((half) => half.toString(36)).join('-')
}

function hash(text: string, start: number): number {
  let value = start
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
