/** What a component's page says in words. */
export interface Note {
  /** What it is for, in Markdown. */
  readonly what: string
  /** What an app imports for it. */
  readonly names?: readonly string[]
  /** What it does for people with a keyboard, a screen reader, a small screen, their own settings. */
  readonly accessibility: readonly string[]
}

export const form = [
  'A real form: Enter submits, password managers fill and save, and nothing is ever cleared that was typed.',
  'The first wrong field gets the focus. Each message stands at its field, is tied to it (`aria-describedby`, `aria-invalid`) and is announced.',
  'While an answer is awaited the button keeps its focus and says so (`aria-busy`); pressed again, it does nothing.',
  'It holds at 320 pixels, at 400 % zoom, in forced colours, with reduced motion and from right to left. Targets are 44 pixels high on touch.',
] as const

export const steps = ['When the view changes, its heading takes the focus, so that a screen reader reads on from there; “Back” is a button, and leads where one came from.'] as const

export const code = [
  'The code is one input under the cells: paste “123 456” or a whole line of the mail, and the digits are taken. `autocomplete="one-time-code"` lets the device offer it.',
  'A wrong code clears the cells, keeps the focus and is said in words. “Send again” counts down, and is a button all the time.',
] as const

export const asks = ['What cannot be undone asks first, in a dialog that takes the focus, keeps it, closes on Escape and gives it back.'] as const
