/** A nonce for the server, and its hash for the provider, which puts that into the ID token. */
export interface Nonce {
  readonly plain: string
  readonly hashed: string
}

/** Makes a nonce; `null` on an insecure origin, where there is nothing to hash it with. */
export async function createNonce(): Promise<Nonce | null> {
  if (!('subtle' in crypto)) return null
  const plain = toHex(crypto.getRandomValues(new Uint8Array(32)))
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain))
  return { plain, hashed: toHex(new Uint8Array(digest)) }
}

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
