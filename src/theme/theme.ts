/**
 * A theme: a flat set of tokens, each set as the `--lk-*` custom property of the same name (`colorPrimary` is
 * `--lk-color-primary`). Colours are CSS colours in any notation, `var()` and `light-dark()` included; lengths have their
 * unit. A token left out keeps the stylesheet's value, most of which are derived from `colorPrimary`: its states, the text
 * on it, links, rings and the tint of the neutrals. What is no colour is passed over.
 */
export interface Theme {
  /** `system` follows the person's setting, the others are fixed. @default the page's own `color-scheme` */
  readonly colorScheme?: 'light' | 'dark' | 'system' | undefined
  /** The least contrast of text to its ground: 4.5 is WCAG's level AA, 7 its AAA. @default 4.5, and 7 where the person asks for more contrast */
  readonly contrast?: number | undefined
  /** Colour: the one that everything else is derived from. @default 'oklch(0.44 0.1 183)' */
  readonly colorPrimary?: string | undefined
  /** Colour: `colorPrimary` in the dark. @default `colorPrimary`, as light as dark needs */
  readonly colorPrimaryDark?: string | undefined
  /** Colour: text on the primary colour. @default black or white, whichever reads better */
  readonly colorOnPrimary?: string | undefined
  /** Colour: links, focus rings, the border of a focused field, what is ticked. @default `colorPrimary`, as dark (or, in the dark, as light) as reading needs */
  readonly colorLink?: string | undefined
  /** Colour: cards, menus and outlined buttons. @default white; in the dark a dark neutral */
  readonly colorSurface?: string | undefined
  /** Colour: the footer of a card, what the pointer is on, what is switched off. @default a neutral, a little darker than the surface */
  readonly colorSunken?: string | undefined
  /** Colour: text. @default a dark neutral; in the dark a light one */
  readonly colorText?: string | undefined
  /** Colour: secondary text. @default a neutral between `colorText` and `colorTextSubtle` */
  readonly colorTextMuted?: string | undefined
  /** Colour: placeholders, marks and icons. @default the palest neutral that `contrast` allows */
  readonly colorTextSubtle?: string | undefined
  /** Colour: hairlines. @default a pale neutral */
  readonly colorBorder?: string | undefined
  /** Colour: ground of a field. @default white; in the dark a sunken neutral */
  readonly colorInput?: string | undefined
  /** Colour: border of a field. @default a neutral of 3:1 to its ground */
  readonly colorInputBorder?: string | undefined
  /** Colour: errors, and what destroys. @default a red */
  readonly colorDanger?: string | undefined
  /** Colour: what has come about. @default a green */
  readonly colorSuccess?: string | undefined
  /** Colour: what needs a look. @default an amber */
  readonly colorWarning?: string | undefined
  /** Length: corner of fields and buttons; a card's is larger by a fixed ratio. @default '10px' */
  readonly radius?: string | undefined
  /** Font families, as in `font-family`. @default the page's own font */
  readonly fontFamily?: string | undefined
  /** Length: height of fields and buttons. @default '40px', on touch '44px' */
  readonly controlHeight?: string | undefined
  /** Length: widest that a card becomes. @default '400px' */
  readonly cardWidth?: string | undefined
  /** Length: padding of a card. @default '32px', on narrow screens '20px' */
  readonly cardPadding?: string | undefined
  /** Shadow of a card, as in `box-shadow`; `none` for flat. @default a soft, long one */
  readonly shadowCard?: string | undefined
}
