import { Profiler } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import 'latchkey/styles.css'
import { shadcn, shadcnHsl, ThemeProvider, type Theme } from '../../src/theme/index.js'
import { Button, Card, Link, Subtitle, TextInput } from '../../src/ui/index.js'

const board = (theme: Theme) => (
  <ThemeProvider theme={theme}>
    <Card><Button>Sign in</Button><Link href="#top">Forgot password?</Link><Subtitle>Words</Subtitle><TextInput aria-label="Email" /></Card>
  </ThemeProvider>
)

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

test('a change of theme reaches the roots and renders nothing but what provides it', async () => {
  const renders = { provider: 0, inside: 0 }
  const Inside = () => (renders.inside++, board({}))
  const inside = <Profiler id="inside" onRender={() => renders.inside++}><Inside /></Profiler>
  const Outside = ({ theme }: { readonly theme: Theme }) => (renders.provider++, <ThemeProvider theme={theme}>{inside}</ThemeProvider>)
  const screen = await render(<Outside theme={{ colorPrimary: 'red', radius: '3px', colorScheme: 'dark' }} />)
  const card = screen.container.querySelector<HTMLElement>('.lk-card')
  const before = { ...renders }
  await screen.rerender(<Outside theme={{ colorPrimary: 'blue' }} />)
  expect(renders).toEqual({ provider: before.provider + 1, inside: before.inside })
  expect(card?.getAttribute('style')).toBe('--lk-color-primary: blue;')
  expect(card?.dataset['colorScheme']).toBeUndefined()
})

test('what the browser knows to be no colour is passed over, and the theme around it stays', async () => {
  const screen = await render(<ThemeProvider theme={{ colorSurface: 'red' }}>{board({ colorSurface: 'no colour', colorText: '12px', colorLink: 'var(--app)' })}</ThemeProvider>)
  expect(screen.container.querySelector('.lk-card')?.getAttribute('style')).toBe('--lk-color-link: var(--app);')
})

const shadcnForms = [
  ['whole colours', shadcn, { primary: 'oklch(0.205 0 0)', card: 'rgb(1, 2, 3)' }],
  ['the numbers of hsl()', shadcnHsl, { primary: '0 0% 9%', card: '210 50% 0.8%' }],
] as const

test.each(shadcnForms)('an app’s shadcn variables are followed: %s', async (_, theme, variables) => {
  for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(`--${name}`, value)
  const screen = await render(board(theme))
  expect(getComputedStyle(screen.container.querySelector('.lk-card') ?? document.body).backgroundColor).toBe('rgb(1, 2, 3)')
  document.documentElement.style.setProperty('--card', variables === shadcnForms[0][2] ? 'white' : '0 0% 100%')
  expect(getComputedStyle(screen.container.querySelector('.lk-card') ?? document.body).backgroundColor).toBe('rgb(255, 255, 255)')
  document.documentElement.removeAttribute('style')
})

test('a person who asks for more contrast gets it without a theme', () => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => (rule instanceof CSSLayerBlockRule ? [...rule.cssRules] : []))
  const more = rules.find((rule) => rule instanceof CSSMediaRule && rule.conditionText === '(prefers-contrast: more)')
  expect(more?.cssText).toContain('--_contrast: var(--lk-contrast, 7)')
})
