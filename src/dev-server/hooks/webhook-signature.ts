import { hmacSha256, toBytes } from '../crypto/index.js'

interface SignedMessage {
  readonly id: string
  /** In seconds. */
  readonly timestamp: number
  readonly payload: string
}

/** The signatures of a message, one for each secret (`v1,whsec_…`, joined by `|`). @see Standard Webhooks 1.0 */
export function signWebhook(secrets: string, { id, timestamp, payload }: SignedMessage): string {
  const signatures = secrets.split('|').filter((secret) => secret !== '').map((secret) => {
    const mac = hmacSha256(decodeSecret(secret), toBytes(`${id}.${String(timestamp)}.${payload}`))
    return `v1,${btoa(String.fromCharCode(...mac))}`
  })
  return signatures.join(', ')
}

function decodeSecret(secret: string): Uint8Array<ArrayBuffer> {
  const encoded = secret.replace(/^v1,/, '').replace(/^whsec_/, '')
  return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
}
