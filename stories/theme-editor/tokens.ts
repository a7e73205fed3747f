import type { Theme } from 'latchkey'

/** A token that the editor has a control for. */
export interface EditedToken {
  readonly name: keyof Theme
  readonly label: string
  readonly control:
    | { readonly kind: 'colour'; readonly start: string }
    | { readonly kind: 'length'; readonly start: number; readonly least: number; readonly most: number }
    | { readonly kind: 'choice'; readonly options: readonly (readonly [value: string, label: string])[] }
}

const colour = (start: string) => ({ kind: 'colour', start }) as const
const length = (start: number, least: number, most: number) => ({ kind: 'length', start, least, most }) as const

export const tokens: readonly EditedToken[] = [
  { name: 'colorPrimary', label: 'Primary colour', control: colour('#0f766e') },
  { name: 'colorPrimaryDark', label: 'Primary in the dark', control: colour('#5eead4') },
  { name: 'colorLink', label: 'Links and focus', control: colour('#0f766e') },
  { name: 'colorSurface', label: 'Card', control: colour('#ffffff') },
  { name: 'colorText', label: 'Text', control: colour('#18181b') },
  { name: 'colorDanger', label: 'Danger', control: colour('#b91c1c') },
  { name: 'radius', label: 'Corner', control: length(10, 0, 24) },
  { name: 'controlHeight', label: 'Height of fields', control: length(40, 32, 56) },
  { name: 'cardWidth', label: 'Width of the card', control: length(400, 320, 560) },
  { name: 'cardPadding', label: 'Padding of the card', control: length(32, 16, 48) },
  { name: 'fontFamily', label: 'Font', control: { kind: 'choice', options: [['', 'The page’s own'], ['Inter', 'Inter'], ['system-ui', 'The system’s'], ['Georgia, serif', 'Georgia'], ['ui-monospace, monospace', 'Monospace']] } },
  { name: 'shadowCard', label: 'Shadow', control: { kind: 'choice', options: [['', 'Soft'], ['none', 'None'], ['0 1px 2px rgb(0 0 0 / 12%)', 'Short']] } },
  { name: 'colorScheme', label: 'Colour scheme', control: { kind: 'choice', options: [['', 'The page’s own'], ['light', 'Light'], ['dark', 'Dark'], ['system', 'The person’s setting']] } },
]
