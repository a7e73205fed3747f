/** Keccak-256 as Ethereum uses it: SHA-3 before its padding was changed. @see FIPS 202 §3 */
export function keccak256(bytes: Uint8Array): Uint8Array {
  const rate = 136
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / rate) * rate)
  padded.set(bytes)
  padded[bytes.length] = 0x01
  padded[padded.length - 1] = (padded[padded.length - 1] ?? 0) | 0x80
  const view = new DataView(padded.buffer)
  let state: bigint[] = Array.from({ length: 25 }, () => 0n)
  for (let offset = 0; offset < padded.length; offset += rate) {
    for (let lane = 0; lane < rate / 8; lane++) state[lane] = (state[lane] ?? 0n) ^ view.getBigUint64(offset + lane * 8, true)
    state = permute(state)
  }
  const output = new DataView(new ArrayBuffer(32))
  for (let lane = 0; lane < 4; lane++) output.setBigUint64(lane * 8, state[lane] ?? 0n, true)
  return new Uint8Array(output.buffer)
}

const mask = (1n << 64n) - 1n
const rotate = (lane: bigint, bits: number) => ((lane << BigInt(bits)) | (lane >> BigInt(64 - bits))) & mask

function permute(input: readonly bigint[]): bigint[] {
  let state = [...input]
  const at = (x: number, y: number) => state[((x + 5) % 5) + 5 * (y % 5)] ?? 0n
  for (const constant of roundConstants()) {
    const columns = [0, 1, 2, 3, 4].map((x) => at(x, 0) ^ at(x, 1) ^ at(x, 2) ^ at(x, 3) ^ at(x, 4))
    state = state.map((lane, index) => lane ^ (columns[(index + 4) % 5] ?? 0n) ^ rotate(columns[(index + 1) % 5] ?? 0n, 1))
    state = move(state)
    state = state.map((lane, index) => {
      const [x, y] = [index % 5, Math.floor(index / 5)]
      return lane ^ (~at(x + 1, y) & mask & at(x + 2, y))
    })
    state[0] = (state[0] ?? 0n) ^ constant
  }
  return state
}

/** Rotates each lane and puts it where the next step wants it. */
function move(state: readonly bigint[]): bigint[] {
  const moved = [...state]
  let [x, y] = [1, 0]
  for (let turn = 0; turn < 24; turn++) {
    const lane = state[x + 5 * y] ?? 0n
    const next = (2 * x + 3 * y) % 5
    x = y
    y = next
    moved[x + 5 * y] = rotate(lane, (((turn + 1) * (turn + 2)) / 2) % 64)
  }
  return moved
}

/** The constants of the 24 rounds come of a shift register. */
function roundConstants(): bigint[] {
  let register = 1
  return Array.from({ length: 24 }, () => {
    let constant = 0n
    for (let bit = 0; bit < 7; bit++) {
      if (register & 1) constant |= 1n << BigInt(2 ** bit - 1)
      register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1
    }
    return constant
  })
}
