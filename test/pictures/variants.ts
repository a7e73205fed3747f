import type { Theme } from 'latchkey'

/** A way of looking at a component. */
export interface Variant {
  readonly name: string
  readonly theme: Theme
  readonly direction: 'ltr' | 'rtl'
}

export const light: Variant = { name: 'light', theme: { colorScheme: 'light' }, direction: 'ltr' }

/** Everything that a theme can change, far from where it begins. */
const wild: Theme = {
  colorScheme: 'light', colorPrimary: '#ff3d81', colorSurface: '#fff8e7', colorInput: '#fffdf6', colorBorder: '#3b0764', colorInputBorder: '#3b0764', colorSunken: '#ffe9b8',
  radius: '18px', controlHeight: '52px', cardPadding: '20px', shadowCard: '6px 6px 0 #3b0764',
}

export const variants: readonly Variant[] = [
  light,
  { name: 'dark', theme: { colorScheme: 'dark' }, direction: 'ltr' },
  { name: 'rtl', theme: { colorScheme: 'light' }, direction: 'rtl' },
  { name: 'wild', theme: wild, direction: 'ltr' },
]
