const exponents = new Uint8Array(256)
const logarithms = new Uint8Array(256)
for (let power = 0, value = 1; power < 255; power += 1) {
  exponents[power] = value
  logarithms[value] = power
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0)
}

/** The error correction codewords of a block, @see ISO/IEC 18004 §7.5.2 */
export function correctionCodewords(block: readonly number[], count: number): number[] {
  const divisor = generatorPolynomial(count)
  const remainder = new Array<number>(count).fill(0)
  for (const codeword of block) {
    const factor = codeword ^ (remainder.shift() ?? 0)
    remainder.push(0)
    divisor.forEach((coefficient, index) => { remainder[index] = (remainder[index] ?? 0) ^ multiply(coefficient, factor) })
  }
  return remainder
}

/** The coefficients below the leading one, highest power first. */
function generatorPolynomial(degree: number): number[] {
  const coefficients = new Array<number>(degree).fill(0)
  coefficients[degree - 1] = 1
  for (let step = 0; step < degree; step += 1) {
    const root = exponents[step] ?? 0
    for (let index = 0; index < degree; index += 1) {
      coefficients[index] = multiply(coefficients[index] ?? 0, root) ^ (coefficients[index + 1] ?? 0)
    }
  }
  return coefficients
}

function multiply(one: number, other: number): number {
  if (one === 0 || other === 0) return 0
  return exponents[((logarithms[one] ?? 0) + (logarithms[other] ?? 0)) % 255] ?? 0
}
