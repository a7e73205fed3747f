import type { Theme } from './theme.js'

/** A CSS property and its value. */
export type Declaration = readonly [property: string, value: string]

/** The declarations that a theme stands for. */
export function themeDeclarations(theme: Theme): readonly Declaration[] {
  return Object.entries(theme).flatMap(([token, value]) => (value === undefined ? [] : [declarationOf(token, `${value}`)]))
}

/** A theme as a static stylesheet, for server-rendered pages: the first paint then has it. */
export function themeToCss(theme: Theme, selector = '.lk-root'): string {
  const lines = themeDeclarations(theme).map(([property, value]) => `  ${property}: ${checkedValue(property, value)};\n`)
  return `${selector} {\n${lines.join('')}}\n`
}

function declarationOf(token: string, value: string): Declaration {
  if (token === 'colorScheme') return ['color-scheme', value === 'system' ? 'light dark' : value]
  return [`--lk-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value]
}

/** What is written into a stylesheet must not be able to end its declaration; the CSSOM checks that by itself. */
function checkedValue(property: string, value: string): string {
  if (/[;{}<]|\/\*/.test(value)) throw new Error(`latchkey: themeToCss() was given a ${property} that is not a single CSS value.`)
  return value
}
