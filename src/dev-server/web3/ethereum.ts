import { concatenate, toBytes, toHex } from '../crypto/index.js'
import { keccak256 } from './keccak.js'
import type { MessageFormat } from './parse-message.js'

export const ethereumFormat: MessageFormat = {
  prefix: 'siwe',
  account: 'Ethereum',
  address: /^0x[a-fA-F0-9]{40}$/,
  addressError: 'wallet address is not a valid Ethereum address',
  chainId: /^\d+$/,
}

/** Whether the wallet of an address signed a message. @see EIP-191 */
export function verifyEthereum(message: string, { address, signature }: { address: string; signature: string }): boolean {
  const text = toBytes(message)
  const hash = toInteger(keccak256(concatenate(toBytes(`\u0019Ethereum Signed Message:\n${String(text.length)}`), text)))
  const [, r = '', s = '', v = ''] = /^(?:0x)?([0-9a-f]{64})([0-9a-f]{64})([0-9a-f]{2})$/i.exec(signature) ?? []
  if (v === '') return false
  const parity = Number.parseInt(v, 16)
  const point = recover(hash, { r: BigInt(`0x${r}`), s: BigInt(`0x${s}`), parity: parity >= 27 ? parity - 27 : parity })
  return point !== undefined && addressOf(point).toLowerCase() === address.toLowerCase()
}

interface Point {
  readonly x: bigint
  readonly y: bigint
}

// The curve secp256k1: y² = x³ + 7. @see SEC 2 §2.4.1
const p = 2n ** 256n - 2n ** 32n - 977n
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
const generator: Point = {
  x: 0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n,
  y: 0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n,
}

/** The public key that made a signature. @see SEC 1 §4.1.6 */
function recover(hash: bigint, { r, s, parity }: { r: bigint; s: bigint; parity: number }): Point | undefined {
  if (r <= 0n || r >= order || s <= 0n || s >= order || parity > 3) return undefined
  const x = parity > 1 ? r + order : r
  const square = mod(x ** 3n + 7n, p)
  const root = power(square, (p + 1n) / 4n)
  if (x >= p || mod(root * root, p) !== square) return undefined
  const y = root % 2n === BigInt(parity & 1) ? root : p - root
  const inverse = invert(r, order)
  return add(multiply(generator, mod(-hash * inverse, order)), multiply({ x, y }, mod(s * inverse, order)))
}

function addressOf({ x, y }: Point): string {
  const key = concatenate(toBytes32(x), toBytes32(y))
  return `0x${toHex(keccak256(key).slice(12))}`
}

function multiply(point: Point, times: bigint): Point | undefined {
  let sum: Point | undefined
  let doubled: Point | undefined = point
  for (let left = times; left > 0n; left >>= 1n) {
    if (left & 1n) sum = add(sum, doubled)
    doubled = add(doubled, doubled)
  }
  return sum
}

/** Adds two points; undefined is the point at infinity. */
function add(one: Point | undefined, other: Point | undefined): Point | undefined {
  if (!one || !other) return one ?? other
  if (one.x === other.x && mod(one.y + other.y, p) === 0n) return undefined
  const slope = one.x === other.x ? 3n * one.x ** 2n * invert(2n * one.y, p) : (other.y - one.y) * invert(other.x - one.x, p)
  const x = mod(slope ** 2n - one.x - other.x, p)
  return { x, y: mod(slope * (one.x - x) - one.y, p) }
}

function mod(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus
  return rest < 0n ? rest + modulus : rest
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  let square = base
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % p
    square = (square * square) % p
  }
  return result
}

/** The inverse by Euclid's algorithm. */
function invert(value: bigint, modulus: bigint): bigint {
  let [a, b] = [mod(value, modulus), modulus]
  let [x, y] = [1n, 0n]
  while (a !== 0n) {
    const quotient = b / a
    ;[a, b] = [b - quotient * a, a]
    ;[x, y] = [y - quotient * x, x]
  }
  return mod(y, modulus)
}

function toInteger(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes)}`)
}

function toBytes32(value: bigint): Uint8Array {
  return Uint8Array.from(value.toString(16).padStart(64, '0').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}
