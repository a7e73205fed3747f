/**
 * A theme: a flat set of tokens, each set as the `--lk-*` custom property of the same name. A token left out keeps the
 * stylesheet's value, which is derived from `colorPrimary`: text on it, hover, links, rings and the tint of the neutrals
 * are worked out by the stylesheet with relative colours, so that any colour, of any notation, stays readable.
 */
export interface Theme {
  /** `system` follows the person's setting, the others are fixed. @default the page's own `color-scheme` */
  readonly colorScheme?: 'light' | 'dark' | 'system'
  /** The one colour that everything else is derived from. */
  readonly colorPrimary?: string
  /** The primary colour in the dark. @default `colorPrimary`, as light as dark needs */
  readonly colorPrimaryDark?: string
  /** Text on the primary colour. @default black or white, whichever reads better */
  readonly colorOnPrimary?: string
  /** Links, focus rings and the border of a focused field. @default `colorPrimary`, as dark as reading needs */
  readonly colorLink?: string
  readonly colorSurface?: string
  readonly colorSunken?: string
  readonly colorText?: string
  readonly colorTextMuted?: string
  readonly colorTextSubtle?: string
  readonly colorBorder?: string
  readonly colorInput?: string
  readonly colorInputBorder?: string
  readonly colorDanger?: string
  readonly colorSuccess?: string
  readonly colorWarning?: string
  /** Corner of fields and buttons; a card's is larger by a fixed ratio. @default '10px' */
  readonly radius?: string
  /** @default the page's own font */
  readonly fontFamily?: string
  /** Height of fields and buttons. @default '40px', on touch '44px' */
  readonly controlHeight?: string
  /** Widest that a card becomes. @default '400px' */
  readonly cardWidth?: string
  /** Padding of a card. @default '32px', on narrow screens '20px' */
  readonly cardPadding?: string
  /** Shadow of a card; `none` for flat. */
  readonly shadowCard?: string
}

/** Always light, whatever the person's setting. */
export const light: Theme = { colorScheme: 'light' }

/** Always dark, whatever the person's setting. */
export const dark: Theme = { colorScheme: 'dark' }
