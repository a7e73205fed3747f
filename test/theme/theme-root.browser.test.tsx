import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import 'latchkey/styles.css'
import { ThemeProvider, type Theme } from '../../src/theme/index.js'
import { Button, Card, Link, Subtitle, TextInput } from '../../src/ui/index.js'

const board = (theme: Theme) => (
  <ThemeProvider theme={theme}>
    <Card><Button>Sign in</Button><Link href="#top">Forgot password?</Link><Subtitle>Words</Subtitle><TextInput aria-label="Email" /></Card>
  </ThemeProvider>
)

/** The colour as the screen has it, by way of a canvas: red, green, blue. */
function paintedColour(css: string): readonly number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)]
}

function luminance(css: string): number {
  const [red = 0, green = 0, blue = 0] = paintedColour(css).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const colours = ['oklch(0.44 0.1 183)', '#facc15', '#2563eb', '#111', '#fff', 'rgb(255 0 0)', 'hsl(120 100% 40%)', 'tomato', '#777', '#7c3aed', '#00ffff']

test.each(colours.flatMap((colour) => [[colour, 'light'], [colour, 'dark']] as const))('%s in %s: every text has a contrast of 4.5 at least', async (colorPrimary, colorScheme) => {
  const screen = await render(board({ colorPrimary, colorScheme }))
  const styleOf = (selector: string) => getComputedStyle(screen.container.querySelector(selector) ?? document.body)
  const surface = styleOf('.lk-card').backgroundColor
  const button = styleOf('.lk-button')
  expect(contrast(button.color, button.backgroundColor)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(styleOf('.lk-link').color, surface)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(styleOf('.lk-subtitle').color, surface)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(styleOf('.lk-input').borderTopColor, styleOf('.lk-input').backgroundColor)).toBeGreaterThanOrEqual(3)
})

test('token by token, the nearest theme wins, and a token that is taken away is gone', async () => {
  const nested = (inner: Theme) => <ThemeProvider theme={{ colorPrimary: 'red', radius: '3px' }}>{board(inner)}</ThemeProvider>
  const screen = await render(nested({ colorPrimary: 'blue' }))
  const style = (screen.container.querySelector('.lk-card') as HTMLElement).style
  expect([style.getPropertyValue('--lk-color-primary'), style.getPropertyValue('--lk-radius')]).toEqual(['blue', '3px'])
  await screen.rerender(nested({}))
  expect(style.getPropertyValue('--lk-color-primary')).toBe('red')
})

test('an app’s own rule wins over the stylesheet, whatever its specificity', async () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':where(.lk-card) { border-radius: 1px }')
  document.adoptedStyleSheets = [sheet]
  const screen = await render(board({}))
  expect(getComputedStyle(screen.container.querySelector('.lk-card') ?? document.body).borderRadius).toBe('1px')
  document.adoptedStyleSheets = []
})
