import { encodeQr } from './encode-qr.js'

const margin = 4

/** The QR code of a text as a picture; undefined when the text is too long. It has no `#`: clients put it into data addresses as it is. */
export function renderQrSvg(text: string): string | undefined {
  const grid = encodeQr(text)
  if (!grid) return undefined
  const side = grid.size + margin * 2
  let path = ''
  for (let y = 0; y < grid.size; y += 1) {
    for (let x = 0; x < grid.size; x += 1) {
      if (!grid.isDark(x, y)) continue
      const start = x
      while (x + 1 < grid.size && grid.isDark(x + 1, y)) x += 1
      path += `M${String(start + margin)} ${String(y + margin)}h${String(x - start + 1)}v1h-${String(x - start + 1)}z`
    }
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(side * 3)}" height="${String(side * 3)}" viewBox="0 0 ${String(side)} ${String(side)}" shape-rendering="crispEdges">`,
    `<rect width="${String(side)}" height="${String(side)}" fill="white"/>`,
    `<path d="${path}" fill="black"/>`,
    '</svg>',
  ].join('\n')
}
