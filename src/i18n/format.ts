import type { PluralMessage } from './plural-message.js'

/** Values for the placeholders of a message. */
export type PlaceholderValues = Readonly<Record<string, string | number>>

/** Fills the `{placeholders}` of a message; one without a value stays as it is. */
export function formatMessage(message: string, values: PlaceholderValues): string {
  return message.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole))
}

/** A message in pieces, for a placeholder that is an element: a link, an address in bold. */
export function splitMessage(message: string): readonly MessagePiece[] {
  return message.split(/\{(\w+)\}/).flatMap((piece, index): readonly MessagePiece[] => {
    if (index % 2) return [{ name: piece }]
    return piece ? [{ text: piece }] : []
  })
}

/** A stretch of text, or the name of a placeholder. */
export type MessagePiece = { readonly text: string } | { readonly name: string }

/** Chooses the form of a plural message for a number in a language, and writes the number that language's way. */
export function formatPlural(message: PluralMessage, count: number, tag: string): string {
  const form = message[new Intl.PluralRules(tag).select(count)] ?? message.other
  return formatMessage(form, { count: new Intl.NumberFormat(tag).format(count) })
}

/** Seconds as a clock shows them: `0:42`, `1:05`. */
export function formatCountdown(seconds: number, tag: string): string {
  const whole = Math.max(0, Math.ceil(seconds))
  const digits = new Intl.NumberFormat(tag, { useGrouping: false })
  const padded = new Intl.NumberFormat(tag, { minimumIntegerDigits: 2 })
  return `${digits.format(Math.floor(whole / 60))}:${padded.format(whole % 60)}`
}

/** The day of a timestamp, as the language writes it. */
export function formatDate(timestamp: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }).format(new Date(timestamp))
}
