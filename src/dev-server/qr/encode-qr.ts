import { encodeCodewords } from './codewords.js'
import { createGrid, drawFormat, drawPatterns, type Grid } from './grid.js'
import { countPenalty } from './penalty.js'

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** A QR code of a text at the middle level of correction; undefined when the text is too long for one. @see ISO/IEC 18004 */
export function encodeQr(text: string): Grid | undefined {
  const encoded = encodeCodewords(text)
  if (!encoded) return undefined
  const grid = createGrid(encoded.version)
  drawPatterns(grid, encoded.version)
  drawCodewords(grid, encoded.codewords)
  const penalties = masks.map((_, mask) => {
    applyMask(grid, mask)
    const penalty = countPenalty(grid)
    applyMask(grid, mask)
    return penalty
  })
  applyMask(grid, penalties.indexOf(Math.min(...penalties)))
  return grid
}

/** Bits run in columns of two, from the right, upwards and downwards in turn. */
function drawCodewords(grid: Grid, codewords: readonly number[]): void {
  let index = 0
  for (let column = grid.size - 1; column >= 1; column -= 2) {
    if (column === 6) column = 5
    for (let step = 0; step < grid.size; step += 1) {
      const y = ((column + 1) & 2) === 0 ? grid.size - 1 - step : step
      for (const x of [column, column - 1]) {
        if (grid.isFixed(x, y)) continue
        grid.set(x, y, (((codewords[index >>> 3] ?? 0) >>> (7 - (index & 7))) & 1) === 1)
        index += 1
      }
    }
  }
}

/** Turns modules over where the mask says so; done twice it changes nothing. */
function applyMask(grid: Grid, mask: number): void {
  const isTurned = masks[mask]
  for (let y = 0; y < grid.size; y += 1) {
    for (let x = 0; x < grid.size; x += 1) {
      if (!grid.isFixed(x, y) && isTurned?.(x, y)) grid.set(x, y, !grid.isDark(x, y))
    }
  }
  drawFormat(grid, mask)
}
