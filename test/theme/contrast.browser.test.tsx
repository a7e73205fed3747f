import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import 'latchkey/styles.css'
import { ThemeProvider, highContrast, type Theme } from '../../src/theme/index.js'
import { Alert, Button, Card, Checkbox, Field, Footer, Link, Requirements, Row, Segmented, Subtitle, TextInput, ThemeRoot } from '../../src/ui/index.js'

const board = (theme: Theme) => (
  <ThemeProvider theme={theme}>
    <Card>
      <Subtitle>Words</Subtitle>
      <Row><Button>Sign in</Button><Button variant="danger">Delete</Button><Button variant="ghost">Not now</Button><Button variant="outline" tone="danger">Unlink</Button></Row>
      <Button aria-disabled="true">Wait</Button>
      <Link href="#top">Forgot password?</Link>
      <Field label="Email" mark="Optional" hint="Where we write to" error="Wrong"><TextInput /></Field>
      <Checkbox>Remember me</Checkbox>
      <Segmented label="How" choices={[{ value: 'sms', label: 'Text message' }]} />
      <Requirements requirements={[{ id: 'digit', label: 'A digit', isMet: true }]} metLabel="Met:" notMetLabel="Not met:" />
      <Alert tone="info">Sent</Alert><Alert tone="danger">Wrong</Alert><Alert tone="success">Done</Alert>
      <Footer>New here? <Link href="#up">Sign up</Link></Footer>
    </Card>
  </ThemeProvider>
)

/** Colours as the screen has them: painted, and read back at once. */
function paintedLuminances(colours: readonly string[]): readonly number[] {
  const width = 1000
  const context = new OffscreenCanvas(width, Math.ceil(colours.length / width)).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  colours.forEach((colour, index) => {
    context.fillStyle = colour
    context.fillRect(index % width, Math.floor(index / width), 1, 1)
  })
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height)
  return colours.map((_, index) => 0.2126 * linear(data[4 * index]) + 0.7152 * linear(data[4 * index + 1]) + 0.0722 * linear(data[4 * index + 2]))
}

function linear(channel = 0): number {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

type Pair = readonly [text: string, ground: string, least: 'text' | 'shape']

/** What is read on what, by the stylesheet's own properties: which contrast each pair needs. */
const pairs: readonly Pair[] = [
  ['--_on-primary', '--_primary', 'text'], ['--_on-primary', '--_primary-hover', 'text'], ['--_on-primary', '--_primary-active', 'text'],
  ...['--_text', '--_muted', '--_subtle', '--_link', '--_danger', '--_success'].flatMap((text): Pair[] => [[text, '--_surface', 'text'], [text, '--_sunken', 'text']]),
  ['--_subtle', '--_input', 'text'], ['--_text', '--_raised', 'text'],
  ['--_text', '--_tint', 'text'], ['--_link', '--_tint', 'text'], ['--_muted', '--_tint', 'text'],
  ['--_text', '--_danger-tint', 'text'], ['--_danger', '--_danger-tint', 'text'],
  ['--_text', '--_success-tint', 'text'], ['--_success', '--_success-tint', 'text'],
  ['--_input-border', '--_surface', 'shape'], ['--_input-border', '--_input', 'shape'],
]

/** What is read on what in the components themselves: selector and property of each. */
const places: readonly Pair[] = [
  ['.lk-button[data-variant=primary] color', '.lk-button[data-variant=primary] background-color', 'text'],
  ['.lk-button[data-variant=primary] color', '.lk-button[data-variant=primary] --_primary-hover', 'text'],
  ['.lk-button[data-variant=primary] color', '.lk-button[data-variant=primary] --_primary-active', 'text'],
  ['.lk-button[data-variant=danger] color', '.lk-button[data-variant=danger] background-color', 'text'],
  ['.lk-button[data-variant=danger] color', '.lk-button[data-variant=danger] --_primary-hover', 'text'],
  ['.lk-button[data-variant=danger] color', '.lk-button[data-variant=danger] --_primary-active', 'text'],
  ['.lk-button[data-variant=ghost] color', '.lk-card background-color', 'text'],
  ['.lk-button[data-variant=ghost] color', '.lk-card --_sunken', 'text'],
  ['.lk-button[data-tone] color', '.lk-card background-color', 'text'],
  ['.lk-button[data-tone] color', '.lk-card --_sunken', 'text'],
  ['.lk-button[aria-disabled] color', '.lk-button[aria-disabled] background-color', 'text'],
  ['.lk-card > .lk-link color', '.lk-card background-color', 'text'],
  ['.lk-footer > .lk-link color', '.lk-footer background-color', 'text'],
  ['.lk-footer color', '.lk-footer background-color', 'text'],
  ['.lk-card color', '.lk-card background-color', 'text'],
  ['.lk-subtitle color', '.lk-card background-color', 'text'],
  ['.lk-optional color', '.lk-card background-color', 'text'],
  ['.lk-optional color', '.lk-input background-color', 'text'],
  ['.lk-field-hint color', '.lk-card background-color', 'text'],
  ['.lk-field-error color', '.lk-card background-color', 'text'],
  ['.lk-requirement color', '.lk-card background-color', 'text'],
  ['.lk-segment color', '.lk-segmented background-color', 'text'],
  ['.lk-card color', '.lk-card --_raised', 'text'],
  ['.lk-card color', '.lk-alert[data-tone=info] background-color', 'text'],
  ['.lk-card color', '.lk-alert[data-tone=danger] background-color', 'text'],
  ['.lk-card color', '.lk-alert[data-tone=success] background-color', 'text'],
  ['.lk-card --_link', '.lk-alert[data-tone=info] background-color', 'text'],
  ['.lk-card --_danger', '.lk-alert[data-tone=danger] background-color', 'text'],
  ['.lk-card --_success', '.lk-alert[data-tone=success] background-color', 'text'],
  ['.lk-card --_link', '.lk-card background-color', 'shape'],
  ['.lk-card --_input-border', '.lk-card background-color', 'shape'],
  ['.lk-card --_input-border', '.lk-input background-color', 'shape'],
]

/** Reads every property at once, as colours of two elements in a theme root: a whole board for each colour would take minutes. */
function createPropertyReader(root: HTMLElement) {
  const holders = ['backgroundColor', 'color', 'borderTopColor', 'borderRightColor', 'borderBottomColor', 'borderLeftColor', 'outlineColor', 'fill', 'stroke'] as const
  const names = namesOf(pairs)
  const elements = Array.from({ length: Math.ceil(names.length / holders.length) }, () => root.appendChild(document.createElement('i')))
  const readers = names.map((name, index) => {
    const element = elements[Math.floor(index / holders.length)]
    const holder = holders[index % holders.length]
    if (!element || !holder) throw new Error('too few elements')
    element.style[holder] = `var(${name})`
    const style = getComputedStyle(element)
    return () => style[holder]
  })
  return () => readers.map((reader) => reader())
}

/** Reads what the components show; a property of the stylesheet by way of the background of something in its element. */
function createPlaceReader(root: HTMLElement) {
  const readers = namesOf(places).map((place) => {
    const property = place.slice(place.lastIndexOf(' ') + 1)
    const element = root.parentElement?.querySelector(place.slice(0, place.lastIndexOf(' ')))
    if (!element) throw new Error(`nothing is at ${place}`)
    if (!property.startsWith('--')) return () => getComputedStyle(element).getPropertyValue(property)
    const probe = element.appendChild(document.createElement('i'))
    probe.style.background = `var(${property})`
    return () => getComputedStyle(probe).backgroundColor
  })
  return () => readers.map((reader) => reader())
}

const namesOf = (read: readonly Pair[]) => [...new Set(read.flatMap(([text, ground]) => [text, ground]))]

interface Measurement {
  readonly colours: readonly string[]
  readonly theme: Theme
  readonly read: readonly Pair[]
  readonly reader: () => readonly string[]
  readonly root: HTMLElement
}

/** The worst of each pair over all the colours, where it is too little. */
function findTooLittle({ colours, theme, read, reader, root }: Measurement): readonly string[] {
  const names = namesOf(read)
  const shown = colours.flatMap((colour) => {
    root.style.setProperty('--lk-color-primary', colour)
    return reader()
  })
  const luminances = paintedLuminances(shown)
  const needed = { text: theme.contrast ?? 4.5, shape: 3 }
  return read.flatMap(([text, ground, kind]) => {
    const found = colours.map((colour, index) => {
      const at = (name: string) => luminances[index * names.length + names.indexOf(name)] ?? 0
      return { colour, contrast: contrast(at(text), at(ground)) }
    })
    const worst = found.reduce((one, other) => (other.contrast < one.contrast ? other : one))
    return worst.contrast < needed[kind] ? [`${text} on ${ground}: ${worst.contrast.toFixed(2)} with ${worst.colour}`] : []
  })
}

async function rootOf(content: ReactNode): Promise<HTMLElement> {
  const root = (await render(content)).container.querySelector('.lk-root')
  if (!(root instanceof HTMLElement)) throw new Error('no theme root')
  return root
}

async function checkProperties(colours: readonly string[], theme: Theme) {
  const root = await rootOf(<ThemeProvider theme={theme}><ThemeRoot /></ThemeProvider>)
  return findTooLittle({ colours, theme, read: pairs, reader: createPropertyReader(root), root })
}

async function checkComponents(colours: readonly string[], theme: Theme) {
  const root = await rootOf(board(theme))
  return findTooLittle({ colours, theme, read: places, reader: createPlaceReader(root), root })
}

/** A small generator of numbers from 0 to 1, the same in every run. */
function createChance(seed: number) {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** Colours of every notation, most of them anywhere in sRGB, some beyond it, some see-through. */
function anyColours(count: number): readonly string[] {
  const chance = createChance(20_260_101)
  const byte = () => Math.floor(chance() * 256)
  const percent = () => `${(chance() * 100).toFixed(1)}%`
  const kinds = [
    () => `#${[byte(), byte(), byte()].map((part) => part.toString(16).padStart(2, '0')).join('')}`,
    () => `rgb(${byte()} ${byte()} ${byte()} / ${chance().toFixed(2)})`,
    () => `hsl(${Math.floor(chance() * 360)} ${percent()} ${percent()})`,
    () => `oklch(${chance().toFixed(3)} ${(chance() * 0.4).toFixed(3)} ${Math.floor(chance() * 360)})`,
    () => { const grey = byte(); return `rgb(${grey} ${grey} ${grey})` },
    () => `color(display-p3 ${chance().toFixed(3)} ${chance().toFixed(3)} ${chance().toFixed(3)})`,
  ]
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]?.() ?? '')
}

const awkward = [
  'white', 'black', 'red', 'lime', 'blue', 'yellow', 'cyan', 'magenta', 'tomato', 'rebeccapurple', '#777', '#767676', '#757575', 'transparent', 'rgb(0 0 0 / 0)',
  'oklch(1 0.4 150)', 'oklch(none none none)', 'hwb(90 10% 10%)', 'lab(50% 120 -120)', 'light-dark(#fff, #000)', 'color-mix(in oklab, red, blue)', 'CanvasText',
  'var(--app)', 'var(--missing)', 'var(--missing, gold)', 'no colour', '12px', '', 'var(',
]

afterEach(() => document.documentElement.style.removeProperty('--app'))

const schemes = ['light', 'dark'] as const

test.each(schemes)('from any of 10,000 colours comes text of level AA in %s', async (colorScheme) => {
  expect(await checkProperties(anyColours(10_000), { colorScheme })).toEqual([])
}, 90_000)

test.each(schemes)('from any of 3,000 colours comes text of level AAA with the preset of high contrast in %s', async (colorScheme) => {
  expect(await checkProperties(anyColours(3_000), { ...highContrast, colorScheme })).toEqual([])
}, 90_000)

test.each(schemes)('the components show what was derived: each text reads on its ground in %s', async (colorScheme) => {
  expect(await checkComponents(anyColours(120), { colorScheme })).toEqual([])
  expect(await checkComponents(anyColours(60), { ...highContrast, colorScheme })).toEqual([])
})

test.each(schemes)('what is see-through, beyond the screen or no colour at all stays readable in %s', async (colorScheme) => {
  document.documentElement.style.setProperty('--app', '#facc15')
  expect(await checkComponents(awkward, { colorScheme })).toEqual([])
  expect(await checkComponents(awkward, { ...highContrast, colorScheme })).toEqual([])
})

test('a button under the pointer shows the colour that was measured', async () => {
  const screen = await render(<Card><Button>Sign in</Button></Card>)
  const button = screen.getByRole('button')
  await button.hover()
  const probe = button.element().appendChild(document.createElement('i'))
  probe.style.background = 'var(--_primary-hover)'
  expect(getComputedStyle(button.element()).backgroundColor).toBe(getComputedStyle(probe).backgroundColor)
})
