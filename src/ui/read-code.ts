/** The zeros of the digits that keyboards and mails use beside ASCII: full-width, Arabic-Indic, Persian, Devanagari, Bengali, Thai. */
const zeros = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50]

/**
 * Finds the code in what was typed or pasted: "123 456", a whole line of a mail, digits of another script. Of several
 * numbers it takes the one with as many digits as the code has; without one, all digits there are.
 */
export function readCode(text: string, length: number): string {
  const ascii = [...text].map(toAsciiDigit).join('')
  const whole = new RegExp(String.raw`(?<!\d|\d[ \u00a0-])\d(?:[ \u00a0-]?\d){${length - 1}}(?![ \u00a0-]?\d)`).exec(ascii)
  return onlyDigits(whole?.[0] ?? ascii).slice(0, length)
}

const onlyDigits = (text: string) => text.replace(/\D/g, '')

function toAsciiDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const zero = zeros.find((candidate) => point >= candidate && point <= candidate + 9)
  return zero === undefined ? character : String(point - zero)
}
