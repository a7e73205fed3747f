/** A square of dark and light modules, of which some belong to patterns and carry no data. */
export interface Grid {
  readonly size: number
  isDark(x: number, y: number): boolean
  isFixed(x: number, y: number): boolean
  set(x: number, y: number, isDark: boolean): void
  /** Sets a module that belongs to a pattern. */
  fix(x: number, y: number, isDark: boolean): void
}

export function createGrid(version: number): Grid {
  const size = version * 4 + 17
  const dark = new Uint8Array(size * size)
  const fixed = new Uint8Array(size * size)
  const grid: Grid = {
    size,
    isDark: (x, y) => dark[y * size + x] === 1,
    isFixed: (x, y) => fixed[y * size + x] === 1,
    set(x, y, isDark) { dark[y * size + x] = Number(isDark) },
    fix(x, y, isDark) {
      if (x < 0 || y < 0 || x >= size || y >= size) return
      grid.set(x, y, isDark)
      fixed[y * size + x] = 1
    },
  }
  return grid
}

/** The patterns that scanners look for. @see ISO/IEC 18004 §6.3 */
export function drawPatterns(grid: Grid, version: number): void {
  const last = grid.size - 1
  for (let at = 0; at < grid.size; at += 1) {
    grid.fix(6, at, at % 2 === 0)
    grid.fix(at, 6, at % 2 === 0)
  }
  for (const [x, y] of [[3, 3], [last - 3, 3], [3, last - 3]] as const) drawRings(grid, { x, y, radius: 4 })
  const centres = alignmentCentres(version, grid.size)
  const end = centres.at(-1)
  for (const x of centres) {
    for (const y of centres) {
      const isAtFinder = (x === 6 && y === 6) || (x === 6 && y === end) || (x === end && y === 6)
      if (!isAtFinder) drawRings(grid, { x, y, radius: 2 })
    }
  }
  drawFormat(grid, 0)
  if (version >= 7) drawVersion(grid, version)
}

/** Rings around a centre: a finder is dark but for its second and outermost ring, an alignment pattern but for its middle one. */
function drawRings(grid: Grid, { x, y, radius }: { x: number; y: number; radius: number }): void {
  for (let dy = -radius; dy <= radius; dy += 1) {
    for (let dx = -radius; dx <= radius; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy))
      grid.fix(x + dx, y + dy, radius === 2 ? ring !== 1 : ring !== 2 && ring !== 4)
    }
  }
}

function alignmentCentres(version: number, size: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - (count - 2 - index) * step)]
}

/** The level of correction and the mask, twice. The middle level is written as zero. @see ISO/IEC 18004 §7.9 */
export function drawFormat(grid: Grid, mask: number): void {
  const bits = ((mask << 10) | remainder(mask, 10, 0x537)) ^ 0x5412
  const bit = (index: number) => ((bits >>> index) & 1) === 1
  const last = grid.size - 1
  for (let index = 0; index < 15; index += 1) {
    const beside = index < 6 ? index : index < 8 ? index + 1 : 14 - index
    if (index < 8) grid.fix(8, beside, bit(index))
    else grid.fix(index === 8 ? 7 : beside, 8, bit(index))
    if (index < 8) grid.fix(last - index, 8, bit(index))
    else grid.fix(8, last - 14 + index, bit(index))
  }
  grid.fix(8, last - 7, true)
}

function drawVersion(grid: Grid, version: number): void {
  const bits = (version << 12) | remainder(version, 12, 0x1f25)
  for (let index = 0; index < 18; index += 1) {
    const isDark = ((bits >>> index) & 1) === 1
    const far = grid.size - 11 + (index % 3)
    const near = Math.floor(index / 3)
    grid.fix(far, near, isDark)
    grid.fix(near, far, isDark)
  }
}

/** The check bits of a BCH code. */
function remainder(value: number, bits: number, polynomial: number): number {
  let rest = value
  for (let step = 0; step < bits; step += 1) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * polynomial)
  return rest
}
