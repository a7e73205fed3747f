import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import 'latchkey/styles.css'
import { CodeInput, Field } from '../../src/ui/index.js'

const cells = () => [...document.querySelectorAll('.lk-code-cell')]
const shown = () => cells().map((cell) => cell.textContent).join('')
const activeCell = () => cells().findIndex((cell) => cell.hasAttribute('data-active'))

async function renderCode(length?: number) {
  const onComplete = vi.fn<(code: string) => void>()
  const screen = await render(<Field label="Code"><CodeInput length={length} onComplete={(code) => onComplete(code)} /></Field>)
  const input = screen.getByLabelText('Code')
  return { screen, input, onComplete, value: () => (input.element() as HTMLInputElement).value }
}

async function paste(text: string) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text', text)
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

test('shows each digit in its cell while typing, and tells the whole code once', async () => {
  const { input, onComplete } = await renderCode()
  await input.click()
  await userEvent.keyboard('12345')
  expect([shown(), activeCell(), onComplete.mock.calls]).toEqual(['12345', 5, []])
  await userEvent.keyboard('6')
  expect([shown(), onComplete.mock.calls]).toEqual(['123456', [['123456']]])
  await userEvent.keyboard('7')
  expect([shown(), onComplete.mock.calls]).toEqual(['123456', [['123456']]])
})

test.each(['123 456', 'Your code is 123456. It expires soon.', '１２３４５６'])('takes the code out of the pasted text %j', async (text) => {
  const { input, onComplete } = await renderCode()
  await input.click()
  await paste(text)
  expect([shown(), onComplete.mock.calls]).toEqual(['123456', [['123456']]])
})

test('a pasted code takes the place of what was there', async () => {
  const { input } = await renderCode()
  await input.click()
  await userEvent.keyboard('99')
  await paste('123456')
  expect(shown()).toBe('123456')
})

test('takes a code that autofill writes with a space', async () => {
  const { input, value, onComplete } = await renderCode()
  await input.fill('123 456')
  expect([value(), onComplete.mock.calls]).toEqual(['123456', [['123456']]])
})

test('letters leave no trace', async () => {
  const { input, value } = await renderCode()
  await input.click()
  await userEvent.keyboard('1a2')
  expect(value()).toBe('12')
})

test('a digit typed on a filled cell takes its place', async () => {
  const { input } = await renderCode()
  await input.click()
  await userEvent.keyboard('1234{ArrowLeft}{ArrowLeft}9')
  expect([shown(), activeCell()]).toEqual(['1294', 3])
})

test('a press on a cell moves the caret there', async () => {
  const { input } = await renderCode()
  await input.click()
  await userEvent.keyboard('1234')
  const cell = cells()[1]?.getBoundingClientRect() ?? new DOMRect()
  const field = input.element().getBoundingClientRect()
  await input.click({ position: { x: cell.x - field.x + cell.width / 2, y: cell.height / 2 } })
  expect(activeCell()).toBe(1)
})

test('is one input to assistive technology, for autofill and for keyboards', async () => {
  const { screen, input } = await renderCode(8)
  expect(screen.container.querySelectorAll('input')).toHaveLength(1)
  expect(cells()).toHaveLength(8)
  await expect.element(input).toHaveAttribute('autocomplete', 'one-time-code')
  await expect.element(input).toHaveAttribute('inputmode', 'numeric')
  expect(cells().every((cell) => cell.getAttribute('aria-hidden') === 'true')).toBe(true)
})
