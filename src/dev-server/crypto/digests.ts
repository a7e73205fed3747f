import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'

export { sha224, sha256 } from '@noble/hashes/sha2.js'
/** Puts byte arrays one after the other. */
export { concatBytes as concatenate } from '@noble/hashes/utils.js'

/** HMAC with SHA-256. WebCrypto would answer later instead of at once, and is missing on insecure origins. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> {
  return hmac(sha256, key, message)
}
