'use client'

/** Under which key something of a client's own lies in storage: both clients know where their session lies, and neither need tell. */
export function storageKeyFor(client: object, name: string): string {
  return `${'storageKey' in client && typeof client.storageKey === 'string' ? client.storageKey : 'latchkey'}-${name}`
}

/** A browser may refuse its storage: then nothing is remembered, and nothing else is amiss. */
export function orNull<Value>(access: () => Value): Value | null {
  try {
    return access()
  } catch {
    return null
  }
}
