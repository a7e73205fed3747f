import { describe, expect, it } from 'vitest'
import { encodeQr } from '../../../src/dev-server/qr/encode-qr.js'
import { renderQrSvg } from '../../../src/dev-server/qr/render-qr-svg.js'

// Read back by a scanner when it was written down.
const scanned = [
  '#######.#.###.#######',
  '#.....#...#...#.....#',
  '#.###.#..#..#.#.###.#',
  '#.###.#.#...#.#.###.#',
  '#.###.#.###.#.#.###.#',
  '#.....#.####..#.....#',
  '#######.#.#.#.#######',
  '........#..##........',
  '#...#.###.##.#####..#',
  '#...#...##.###.####..',
  '####.###.#.#..####.#.',
  '#.#.##.#.......##..##',
  '##.#.##..##.##..##...',
  '........#...#...#.##.',
  '#######.#.#.###.##.#.',
  '#.....#...###..##..##',
  '#.###.#.####.#.#...#.',
  '#.###.#..##.#..##.###',
  '#.###.#..#.#.##.#....',
  '#.....#..###.#..#....',
  '#######.##.....#.#..#',
]

describe('the QR code of a secret', () => {
  it('is the symbol that a scanner reads', () => {
    const grid = encodeQr('otpauth://x')
    const rows = Array.from({ length: grid?.size ?? 0 }, (_, y) => Array.from({ length: grid?.size ?? 0 }, (_, x) => (grid?.isDark(x, y) ? '#' : '.')).join(''))
    expect(rows).toEqual(scanned)
  })

  it('grows with the text, up to what a symbol can hold', () => {
    expect(encodeQr('x'.repeat(14))?.size).toBe(21)
    expect(encodeQr('x'.repeat(15))?.size).toBe(25)
    expect(encodeQr('x'.repeat(2331))?.size).toBe(177)
    expect(renderQrSvg('x'.repeat(2332))).toBeUndefined()
  })

  it('is SVG source that can stand in a data address as it is', () => {
    const svg = renderQrSvg('otpauth://totp/A:b@example.test?secret=ABC') ?? ''
    expect(svg).toMatch(/^<svg [^]*<\/svg>$/)
    expect(svg).not.toMatch(/[#%]/)
  })
})
