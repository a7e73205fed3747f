import { plainText } from './plain-text.js'

/** What stands between the digits of a code that is written in groups: a space or a dash of any kind. */
const gap = String.raw`[\p{Zs}\t\p{Pd}]?`

/**
 * Finds the code in what was typed or pasted: "123 456", a whole line of a mail, digits of another script. Of several
 * numbers it takes the one with as many digits as the code has; without one, all digits there are.
 */
export function readCode(text: string, length: number): string {
  const plain = plainText(text)
  const whole = new RegExp(String.raw`(?<!\d${gap})\d(?:${gap}\d){${length - 1}}(?!${gap}\d)`, 'u').exec(plain)
  return (whole?.[0] ?? plain).replace(/\D/g, '').slice(0, length)
}
