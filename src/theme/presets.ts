import type { Theme } from './theme.js'

/** Always light, whatever the person's setting. */
export const light: Theme = { colorScheme: 'light' }

/** Always dark, whatever the person's setting. */
export const dark: Theme = { colorScheme: 'dark' }

/** Text of level AAA (7:1) and strong borders, from any `colorPrimary`, in light and dark. */
export const highContrast: Theme = {
  contrast: 7,
  colorSurface: 'light-dark(#fff, #000)',
  colorInput: 'light-dark(#fff, #000)',
  colorText: 'light-dark(#000, #fff)',
  colorBorder: 'light-dark(#595959, #a6a6a6)',
  colorInputBorder: 'light-dark(#333, #ccc)',
  shadowCard: 'none',
}

/** Black and white, flat and tight. */
export const minimal: Theme = { colorPrimary: '#18181b', colorPrimaryDark: '#fafafa', radius: '6px', cardPadding: '24px', shadowCard: 'none' }

/** The variables of an app's shadcn theme that hold whole colours, as those made since Tailwind 4 do. */
export const shadcn: Theme = /* @__PURE__ */ shadcnTheme((name) => `var(--${name})`)

/** The variables of an app's shadcn theme that hold the three numbers of `hsl()`, as those made before Tailwind 4 do. */
export const shadcnHsl: Theme = /* @__PURE__ */ shadcnTheme((name) => `hsl(var(--${name}))`)

function shadcnTheme(colour: (name: string) => string): Theme {
  return {
    colorPrimary: colour('primary'),
    colorPrimaryDark: colour('primary'),
    colorOnPrimary: colour('primary-foreground'),
    colorLink: colour('primary'),
    colorSurface: colour('card'),
    colorSunken: colour('muted'),
    colorText: colour('card-foreground'),
    colorTextMuted: colour('muted-foreground'),
    colorTextSubtle: colour('muted-foreground'),
    colorBorder: colour('border'),
    colorInput: colour('background'),
    colorInputBorder: colour('input'),
    colorDanger: colour('destructive'),
    radius: 'var(--radius)',
  }
}
