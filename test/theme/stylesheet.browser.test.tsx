import { afterEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import 'latchkey/styles.css'
import { Button, Card, CodeInput, Field, FormElement, Link, Row, Segmented, Subtitle, TextInput, View } from '../../src/ui/index.js'

const board = (
  <Card>
    <View data-entered=""><Button className="app-button">Sign in</Button></View>
    <Field label="Email"><TextInput /></Field>
    <Field label="Code"><CodeInput /></Field>
    <Segmented label="How" choices={[{ value: 'sms', label: 'Text message' }, { value: 'whatsapp', label: 'WhatsApp' }]} />
  </Card>
)

function adopt(css: string) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}

/** The whole stylesheet, as the browser has it. */
const ownRules = () => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.cssText.includes('lk-')).map((rule) => rule.cssText).join('\n')

afterEach(async () => {
  document.adoptedStyleSheets = []
  await cdp().send('Emulation.setEmulatedMedia', { features: [] })
})

const appRules = [
  ['a rule of no weight', ':where(.app-button) { background-color: rgb(1, 2, 3) }'],
  ['a class', '.app-button { background-color: rgb(1, 2, 3) }'],
  ['a utility in a layer that is named after ours', '@layer latchkey, utilities; @layer utilities { .app-button { background-color: rgb(1, 2, 3) } }'],
] as const

test.each(appRules)('an app’s rule wins over ours without !important: %s', async (_, css) => {
  adopt(css)
  await render(board)
  expect(getComputedStyle(document.querySelector('.app-button') ?? document.body).backgroundColor).toBe('rgb(1, 2, 3)')
})

test('nothing of ours is important, and no rule knows left from right', () => {
  expect(ownRules()).toContain('.lk-card')
  expect(ownRules().match(/!important/g)).toBeNull()
  expect(ownRules().match(/[^{};\n]*\b(left|right)\b[^{};\n]*/g)).toBeNull()
})

test('nothing moves for a person who asks for less motion', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] })
  const screen = await render(board)
  await screen.getByLabelText('Code').click()
  const styles = [...screen.container.querySelectorAll('*')].flatMap((element) => [getComputedStyle(element), getComputedStyle(element, '::after')])
  expect(styles.filter(({ animationName, transitionDuration }) => animationName !== 'none' || transitionDuration !== '0s')).toEqual([])
})

test('in forced colours what is filled, chosen or focused keeps an edge', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  const screen = await render(board)
  const styleOf = (selector: string) => getComputedStyle(screen.container.querySelector(selector) ?? document.body)
  expect(styleOf('.lk-button').borderTopStyle).toBe('solid')
  expect(styleOf('.lk-button').backgroundColor).not.toBe(styleOf('.lk-card').backgroundColor)
  await screen.getByText('WhatsApp').click()
  expect(styleOf('.lk-segment:has(:checked)').backgroundColor).not.toBe(styleOf('.lk-segment:not(:has(:checked))').backgroundColor)
  await screen.getByLabelText('Email').click()
  expect(styleOf('.lk-input:focus').outlineStyle).toBe('solid')
  await screen.getByLabelText('Code').click()
  expect(styleOf('.lk-code-cell[data-active]').outlineStyle).toBe('solid')
})

test('in forced colours, where quiet buttons have an edge, they keep to their column and apart', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  const screen = await render(
    <div className="lk-view">
      <Row><Button variant="ghost" size="small">Send again</Button></Row>
      <FormElement><Button variant="ghost">Continue as a guest</Button></FormElement>
    </div>,
  )
  const place = (selector: string) => screen.container.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
  const [row, quiet, form] = [place('.lk-row'), place('.lk-row > .lk-button'), place('.lk-form')]
  expect(quiet.left).toBe(row.left)
  expect(form.top - row.bottom).toBeGreaterThanOrEqual(8)
})

test('in forced colours, where its colour tells no link from the words around it, a line does', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  const screen = await render(<Card><Subtitle>We sent a link to ada@example.test. <Link onClick={() => undefined}>Not you?</Link></Subtitle></Card>)
  expect(getComputedStyle(screen.getByText('Not you?').element()).textDecorationLine).toBe('underline')
})

test.each(['primary', 'danger', 'outline', 'ghost'] as const)('in forced colours a disabled %s button is grey, letters and edge', async (variant) => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  const screen = await render(
    <Card>
      <i style={{ color: 'GrayText', forcedColorAdjust: 'none' }}>grey</i>
      <Button variant={variant} tone="danger" aria-disabled>Unlink</Button><Button variant={variant} disabled>Remove</Button>
    </Card>,
  )
  const grey = getComputedStyle(screen.getByText('grey').element()).color
  for (const button of screen.container.querySelectorAll('button')) {
    const { color, borderTopColor, borderTopStyle } = getComputedStyle(button)
    expect({ color, borderTopColor, borderTopStyle }).toEqual({ color: grey, borderTopColor: grey, borderTopStyle: 'solid' })
  }
})
