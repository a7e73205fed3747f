import { randomBytes, toBytes, type Random } from '../crypto/index.js'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const period = 30
const digits = 6

/** 20 random bytes in base32. */
export function createTotpSecret(random: Random): string {
  return [...randomBytes(random, 32)].map((byte) => alphabet.charAt(byte & 31)).join('')
}

/** The address that authenticator apps read. */
export function totpUri({ issuer, account, secret }: { issuer: string; account: string; secret: string }): string {
  const values = { algorithm: 'SHA1', digits: String(digits), issuer, period: String(period), secret }
  const query = Object.entries(values).map(([name, value]) => `${name}=${escapeSegment(value)}`).join('&')
  return `otpauth://totp/${escapePath(`${issuer}:${account}`)}?${query}`
}

/** Whether a code is the current one, or one of the two beside it. */
export async function verifyTotp(secret: string, code: string, now: number): Promise<boolean> {
  const typed = code.trim()
  if (typed.length !== digits) return false
  const step = Math.floor(now / 1000 / period)
  const codes = await Promise.all([step, step + 1, step - 1].map((counter) => computeCode(secret, counter)))
  return codes.includes(typed)
}

/** @see RFC 4226 §5.3 */
async function computeCode(secret: string, counter: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', decodeBase32(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const message = new DataView(new ArrayBuffer(8))
  message.setBigUint64(0, BigInt(counter))
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, message))
  const offset = mac.getUint8(19) & 15
  return String((mac.getUint32(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

function decodeBase32(text: string): Uint8Array<ArrayBuffer> {
  const bits = [...text].map((character) => alphabet.indexOf(character).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (octet) => Number.parseInt(octet, 2))
}

// As Go escapes: in paths and their segments less is escaped than by encodeURIComponent, and some marks more.
function escapePath(text: string): string {
  return escapeBut(text, /[\w.~$&+,/:;=@-]/)
}

function escapeSegment(text: string): string {
  return escapeBut(text, /[\w.~$&+:=@-]/)
}

function escapeBut(text: string, allowed: RegExp): string {
  return [...text].map((character) => (allowed.test(character) ? character : escapeBytes(character))).join('')
}

function escapeBytes(character: string): string {
  return [...toBytes(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}
