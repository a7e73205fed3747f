/**
 * Writes a code input's digits into the cells under it, and marks the cell that the next digit goes to. Straight to the
 * document, without React, so that a keystroke costs no render; call it after setting the input's value by program.
 */
export function paintCode(input: HTMLInputElement) {
  const cells = input.parentElement?.querySelectorAll<HTMLElement>('.lk-code-cell') ?? []
  const isFocused = input.ownerDocument.activeElement === input
  const caret = Math.min(input.selectionStart ?? input.value.length, cells.length - 1)
  cells.forEach((cell, index) => {
    cell.textContent = input.value[index] ?? ''
    cell.toggleAttribute('data-filled', index < input.value.length)
    cell.toggleAttribute('data-active', isFocused && index === caret)
  })
}
