/** The text as plain keyboards have it: digits of every script as those of ASCII, full-width characters narrow, and without what cannot be seen. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/\p{Nd}/gu, digitValue)
}

/** The digits of a script follow one another from zero on: as many come before this one as it is worth. */
function digitValue(digit: string): string {
  let value = 0
  while (/\p{Nd}/u.test(String.fromCharCode(digit.charCodeAt(0) - value - 1))) value += 1
  return `${value}`
}
