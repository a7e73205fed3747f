import { toHex } from './encoding.js'

/** Where chance comes from: fills the bytes, as `crypto.getRandomValues` does. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => void

export const systemRandom: Random = (bytes) => { crypto.getRandomValues(bytes) }

export function randomBytes(random: Random, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  random(bytes)
  return bytes
}

/** A version 4 UUID, @see RFC 9562 §5.4 */
export function randomUuid(random: Random): string {
  const bytes = randomBytes(random, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Decimal digits, zero padded. Bytes from 250 on are thrown away, so that each digit is as likely as any other. */
export function randomDigits(random: Random, length: number): string {
  let digits = ''
  while (digits.length < length) {
    for (const byte of randomBytes(random, length * 2)) {
      if (byte < 250 && digits.length < length) digits += String(byte % 10)
    }
  }
  return digits
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** Letters and digits of lowercase base32. */
export function randomBase32(random: Random, length: number): string {
  let text = ''
  for (const byte of randomBytes(random, length)) text += base32.charAt(byte & 31)
  return text
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && uuidPattern.test(text)
}
