import type { Grid } from './grid.js'

/** How hard a symbol is to scan: the mask with the lowest number is taken. @see ISO/IEC 18004 §7.8.3 */
export function countPenalty(grid: Grid): number {
  let penalty = 0
  let dark = 0
  for (let at = 0; at < grid.size; at += 1) {
    const row = line(grid.size, (x) => grid.isDark(x, at))
    penalty += countRuns(row) + countRuns(line(grid.size, (y) => grid.isDark(at, y)))
    dark += row.replaceAll('0', '').length
  }
  return penalty + countSquares(grid) + Math.floor(Math.abs((dark * 20) / grid.size ** 2 - 10)) * 10
}

function line(size: number, isDark: (at: number) => boolean): string {
  return Array.from({ length: size }, (_, at) => (isDark(at) ? '1' : '0')).join('')
}

/** Long runs of one colour, and what looks like a finder. */
function countRuns(modules: string): number {
  const runs = [...modules.matchAll(/0{5,}|1{5,}/g)].reduce((sum, [run]) => sum + run.length - 2, 0)
  const padded = `0000${modules}0000`
  const finders = [...padded.matchAll(/(?=00001011101|10111010000)/g)].length
  return runs + finders * 40
}

function countSquares(grid: Grid): number {
  let penalty = 0
  for (let y = 0; y < grid.size - 1; y += 1) {
    for (let x = 0; x < grid.size - 1; x += 1) {
      const isDark = grid.isDark(x, y)
      if (isDark === grid.isDark(x + 1, y) && isDark === grid.isDark(x, y + 1) && isDark === grid.isDark(x + 1, y + 1)) penalty += 3
    }
  }
  return penalty
}
