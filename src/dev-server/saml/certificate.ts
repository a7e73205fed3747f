import { concatenate, toBytes } from '../crypto/index.js'

/** A certificate that a key vouches for itself with; metadata carries keys in this form. @see RFC 5280 §4.1 */
export async function createCertificate(pair: CryptoKeyPair, commonName: string): Promise<string> {
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  const algorithm = sequence(objectId(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b), der(0x05))
  const name = sequence(der(0x31, sequence(objectId(0x55, 0x04, 0x03), der(0x0c, toBytes(commonName)))))
  const validity = sequence(der(0x17, toBytes('240101000000Z')), der(0x17, toBytes('491231235959Z')))
  const body = sequence(der(0xa0, der(0x02, Uint8Array.of(2))), der(0x02, Uint8Array.of(1)), algorithm, name, validity, name, publicKey)
  const signature = new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', pair.privateKey, body))
  return toBase64(sequence(body, algorithm, der(0x03, Uint8Array.of(0), signature)))
}

/** The key of a configuration (PKCS #1) in the form that WebCrypto reads (PKCS #8). @see RFC 5958 §2 */
export function wrapPrivateKey(pkcs1: Uint8Array): Uint8Array<ArrayBuffer> {
  const algorithm = sequence(objectId(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01), der(0x05))
  return sequence(der(0x02, Uint8Array.of(0)), algorithm, der(0x04, pkcs1))
}

function sequence(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return der(0x30, ...parts)
}

function objectId(...bytes: number[]): Uint8Array {
  return der(0x06, Uint8Array.from(bytes))
}

/** A value with its tag and its length. @see X.690 §8.1 */
function der(tag: number, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = concatenate(...parts)
  const length = content.length
  const head = length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff]
  return concatenate(Uint8Array.from(head), content)
}

export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Reads base64, or undefined when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
