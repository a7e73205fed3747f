/**
 * SHA-256 and SHA-224, @see FIPS 180-4. WebCrypto has no SHA-224, answers later instead of at once, and is missing on insecure
 * origins; token hashes and HS256 signatures need all three.
 */
const roundConstants = primeRoots(64, 1 / 3)
const initial256 = primeRoots(8, 1 / 2)
// SHA-224 starts from the second half of the fractional digits of the square roots of the 9th to 16th primes.
const initial224 = Uint32Array.of(0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4)
const schedule = new Uint32Array(64)

/** The 32 bytes of SHA-256. */
export function sha256(message: Uint8Array): Uint8Array<ArrayBuffer> {
  return digest(message, initial256, 32)
}

/** The 28 bytes of SHA-224. */
export function sha224(message: Uint8Array): Uint8Array<ArrayBuffer> {
  return digest(message, initial224, 28)
}

/** HMAC with SHA-256, @see RFC 2104 */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(64)
  block.set(key.length > 64 ? sha256(key) : key)
  const inner = concatenate(block.map((byte) => byte ^ 0x36), message)
  return sha256(concatenate(block.map((byte) => byte ^ 0x5c), sha256(inner)))
}

/** Puts byte arrays one after the other. */
export function concatenate(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

function digest(message: Uint8Array, initial: Uint32Array, length: number): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(((message.length + 72) >> 6) << 6)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000))
  view.setUint32(padded.length - 4, message.length << 3)
  const state = initial.slice()
  for (let offset = 0; offset < padded.length; offset += 64) compress(state, view, offset)
  const output = new DataView(new ArrayBuffer(32))
  state.forEach((word, index) => output.setUint32(index * 4, word))
  return new Uint8Array(output.buffer, 0, length)
}

function compress(state: Uint32Array, view: DataView, offset: number): void {
  const w = schedule
  for (let t = 0; t < 16; t++) w[t] = view.getUint32(offset + t * 4)
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15] ?? 0
    const y = w[t - 2] ?? 0
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    w[t] = ((w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t++) {
    const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + (roundConstants[t] ?? 0) + (w[t] ?? 0)) | 0
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const working = [a, b, c, d, e, f, g, h]
  working.forEach((word, index) => { state[index] = ((state[index] ?? 0) + word) | 0 })
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** The first 32 bits of the fractional parts of a root of the first primes: the constants of the algorithm. */
function primeRoots(count: number, power: number): Uint32Array {
  const roots: number[] = []
  for (let candidate = 2; roots.length < count; candidate++) {
    let divisor = 2
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor++
    if (divisor * divisor > candidate) roots.push(((candidate ** power) % 1) * 2 ** 32)
  }
  return Uint32Array.from(roots)
}
