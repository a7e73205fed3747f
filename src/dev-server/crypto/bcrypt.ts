import { concatenate } from './sha2.js'
import { toBytes } from './encoding.js'

/** Checks a password against a bcrypt hash (`$2a$`, `$2b$`, `$2y$`). @see Provos and Mazières, A Future-Adaptable Password Scheme */
export function verifyBcrypt(hash: string, password: string): boolean {
  const [, cost, salt, expected] = /^\$2[aby]\$(\d\d)\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})$/.exec(hash) ?? []
  if (cost === undefined || salt === undefined || expected === undefined) return false
  const key = concatenate(toBytes(password).slice(0, 72), Uint8Array.of(0)).slice(0, 72)
  return bcrypt(key, decode(salt, 16), Number(cost)) === expected
}

interface Cipher {
  readonly p: Uint32Array
  readonly s: Uint32Array
}

function bcrypt(key: Uint8Array, salt: Uint8Array, cost: number): string {
  const digits = piDigits(18 + 1024)
  const cipher = { p: digits.slice(0, 18), s: digits.slice(18) }
  const saltWords = words(salt, 4)
  const keyWords = words(key, 18)
  const cycledSalt = words(salt, 18)
  const nothing = new Uint32Array(4)
  expand(cipher, keyWords, saltWords)
  for (let round = 0; round < 2 ** cost; round++) {
    expand(cipher, keyWords, nothing)
    expand(cipher, cycledSalt, nothing)
  }
  const text = words(toBytes('OrpheanBeholderScryDoubt'), 6)
  for (let block = 0; block < 6; block += 2) {
    for (let round = 0; round < 64; round++) encipher(cipher, text, block)
  }
  const bytes = new DataView(new ArrayBuffer(24))
  text.forEach((word, index) => bytes.setUint32(index * 4, word))
  return encode(new Uint8Array(bytes.buffer, 0, 23))
}

function expand({ p, s }: Cipher, key: Uint32Array, salt: Uint32Array): void {
  const block = new Uint32Array(2)
  let turn = 0
  for (let i = 0; i < 18; i++) p[i] = (p[i] ?? 0) ^ (key[i] ?? 0)
  for (const box of [p, s]) {
    for (let i = 0; i < box.length; i += 2) {
      block[0] = (block[0] ?? 0) ^ (salt[turn] ?? 0)
      block[1] = (block[1] ?? 0) ^ (salt[turn + 1] ?? 0)
      turn = (turn + 2) & 3
      encipher({ p, s }, block, 0)
      box.set(block, i)
    }
  }
}

function encipher({ p, s }: Cipher, block: Uint32Array, offset: number): void {
  let left = block[offset] ?? 0
  let right = block[offset + 1] ?? 0
  for (let i = 0; i < 16; i += 2) {
    left ^= p[i] ?? 0
    right ^= mix(s, left) ^ (p[i + 1] ?? 0)
    left ^= mix(s, right)
  }
  block[offset] = right ^ (p[17] ?? 0)
  block[offset + 1] = left ^ (p[16] ?? 0)
}

function mix(s: Uint32Array, word: number): number {
  const sum = ((s[word >>> 24] ?? 0) + (s[256 + ((word >>> 16) & 255)] ?? 0)) | 0
  return ((sum ^ (s[512 + ((word >>> 8) & 255)] ?? 0)) + (s[768 + (word & 255)] ?? 0)) | 0
}

/** Big-endian words from bytes, which are gone through again from the start when they run out. */
function words(bytes: Uint8Array, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, index) => {
    let word = 0
    for (let i = 0; i < 4; i++) word = (word << 8) | (bytes[(index * 4 + i) % bytes.length] ?? 0)
    return word
  })
}

/** The fractional digits of π in 32-bit words, which Blowfish starts from: computed, since they weigh 4 kB written out. */
function piDigits(count: number): Uint32Array {
  const guard = 64n
  const bits = BigInt(count * 32)
  const one = 1n << (bits + guard)
  const fraction = ((16n * arctanInverse(5n, one) - 4n * arctanInverse(239n, one)) >> guard) - (3n << bits)
  return Uint32Array.from({ length: count }, (_, index) => Number((fraction >> BigInt((count - 1 - index) * 32)) & 0xffffffffn))
}

function arctanInverse(x: bigint, one: bigint): bigint {
  let term = one / x
  let sum = term
  for (let n = 3n, sign = -1n; term > 0n; n += 2n, sign = -sign) {
    term /= x * x
    sum += (sign * term) / n
  }
  return sum
}

const alphabet = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function decode(text: string, length: number): Uint8Array {
  let bits = 0n
  for (const character of text) bits = (bits << 6n) | BigInt(alphabet.indexOf(character))
  bits >>= BigInt(text.length * 6 - length * 8)
  return Uint8Array.from({ length }, (_, index) => Number((bits >> BigInt((length - 1 - index) * 8)) & 255n))
}

function encode(bytes: Uint8Array): string {
  const count = Math.ceil((bytes.length * 8) / 6)
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  bits <<= BigInt(count * 6 - bytes.length * 8)
  return Array.from({ length: count }, (_, index) => alphabet.charAt(Number((bits >> BigInt((count - 1 - index) * 6)) & 63n))).join('')
}
