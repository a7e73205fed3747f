import { toBytes } from '../crypto/index.js'
import { correctionCodewords } from './reed-solomon.js'

/** Of each version from 1 to 40, at the middle level of error correction: correction codewords in a block, and blocks. @see ISO/IEC 18004 table 9 */
const correctionPerBlock = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
]
const blockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49]

/** The smallest version that holds a text, and its codewords in the order in which they are drawn; undefined when none is big enough. */
export function encodeCodewords(text: string): { version: number; codewords: readonly number[] } | undefined {
  const bytes = toBytes(text)
  for (let version = 1; version <= 40; version += 1) {
    const capacity = countCodewords(version) - correctionOf(version) * blocksOf(version)
    const lengthBits = version < 10 ? 8 : 16
    if (4 + lengthBits + bytes.length * 8 > capacity * 8) continue
    return { version, codewords: interleave(version, fill(bytes, lengthBits, capacity)) }
  }
  return undefined
}

const correctionOf = (version: number) => correctionPerBlock[version - 1] ?? 0
const blocksOf = (version: number) => blockCounts[version - 1] ?? 0

/** How many whole codewords a version has room for beside its patterns. */
function countCodewords(version: number): number {
  let modules = (16 * version + 128) * version + 64
  if (version >= 2) {
    const alignments = Math.floor(version / 7) + 2
    modules -= (25 * alignments - 10) * alignments - 55
    if (version >= 7) modules -= 36
  }
  return Math.floor(modules / 8)
}

/** Mode "bytes", length, bytes, terminator, and padding up to the capacity. */
function fill(bytes: Uint8Array, lengthBits: number, capacity: number): number[] {
  let bits = (0b0100).toString(2).padStart(4, '0') + bytes.length.toString(2).padStart(lengthBits, '0')
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  bits += '0'.repeat(Math.min(4, capacity * 8 - bits.length))
  bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0')
  const codewords = (bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2))
  for (let pad = 0xec; codewords.length < capacity; pad ^= 0xec ^ 0x11) codewords.push(pad)
  return codewords
}

/** Splits into blocks, the longer ones last, and reads first their codewords and then their corrections column by column. */
function interleave(version: number, codewords: readonly number[]): number[] {
  const count = blocksOf(version)
  const short = Math.floor(codewords.length / count)
  const firstLong = count - (codewords.length % count)
  let at = 0
  const blocks = Array.from({ length: count }, (_, index) => codewords.slice(at, (at += short + (index < firstLong ? 0 : 1))))
  const corrections = blocks.map((block) => correctionCodewords(block, correctionOf(version)))
  return [...byColumn(blocks), ...byColumn(corrections)]
}

function byColumn(rows: readonly (readonly number[])[]): number[] {
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => rows.flatMap((row) => row.slice(column, column + 1))).flat()
}
