import type { ClipboardEvent, FormEvent, KeyboardEvent, MouseEvent, SyntheticEvent } from 'react'
import { paintCode } from './paint-code.js'
import { readCode } from './read-code.js'

type Input = HTMLInputElement

/** What keeps a code input clean, its cells painted and its caret in the cell that the person meant. */
export function codeInputHandlers(length: number) {
  return {
    onInput: ({ currentTarget }: FormEvent<Input>) => cleanValue(currentTarget, length),
    onPaste: (event: ClipboardEvent<Input>) => {
      event.preventDefault()
      pasteCode(event.currentTarget, event.clipboardData.getData('text'), length)
    },
    onKeyDown: (event: KeyboardEvent<Input>) => overwriteDigit(event),
    onClick: (event: MouseEvent<Input>) => moveCaretToCell(event.currentTarget, event.clientX),
    onFocus: ({ currentTarget }: SyntheticEvent<Input>) => {
      currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)
      paintCode(currentTarget)
    },
    onSelect: ({ currentTarget }: SyntheticEvent<Input>) => paintCode(currentTarget),
    onBlur: ({ currentTarget }: SyntheticEvent<Input>) => paintCode(currentTarget),
  }
}

/** Puts a code into the input as if it had been typed, so that whoever listens for input hears of it. */
export function replaceCode(input: Input, code: string) {
  // Not by `input.value = …`: React takes note of that, and would then tell nobody.
  input.setRangeText(code, 0, input.value.length, 'end')
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

function cleanValue(input: Input, length: number) {
  const code = readCode(input.value, length)
  if (code !== input.value) {
    const caret = Math.min(input.selectionStart ?? code.length, code.length)
    input.value = code
    input.setSelectionRange(caret, caret)
  }
  paintCode(input)
}

function pasteCode(input: Input, text: string, length: number) {
  const code = readCode(text, length)
  if (code === '') return
  const { value, selectionStart, selectionEnd } = input
  const around = `${value.slice(0, selectionStart ?? 0)}${code}${value.slice(selectionEnd ?? 0)}`
  replaceCode(input, code.length === length ? code : around.slice(0, length))
}

/** A digit typed on a filled cell takes its place. */
function overwriteDigit({ key, ctrlKey, metaKey, altKey, currentTarget: input }: KeyboardEvent<Input>) {
  const { selectionStart: caret, selectionEnd, value } = input
  if (!/^\d$/.test(key) || ctrlKey || metaKey || altKey || caret === null) return
  if (caret === selectionEnd && caret < value.length) input.setSelectionRange(caret, caret + 1)
}

function moveCaretToCell(input: Input, x: number) {
  const cells = [...(input.parentElement?.querySelectorAll('.lk-code-cell') ?? [])]
  const pressed = cells.findIndex((cell) => x <= cell.getBoundingClientRect().right)
  const caret = Math.min(pressed === -1 ? cells.length : pressed, input.value.length)
  input.setSelectionRange(caret, caret)
  paintCode(input)
}
