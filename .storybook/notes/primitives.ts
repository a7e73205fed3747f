import type { Note } from './note.ts'

const inForcedColours = 'Borders, focus and states hold in forced colours.'

export const primitives: Readonly<Record<string, Note>> = {
  Alert: { what: 'A message above a form, with a way out.', names: ['Alert'], accessibility: ['`role="alert"` is there before its text is, so that the text is announced.', 'Tone is never colour alone: an icon and words say it too.'] },
  Button: { what: 'A button: primary, outlined, quiet, dangerous; pending, waiting.', names: ['Button'], accessibility: ['Pending and waiting are `aria-disabled`, not `disabled`: the focus stays.', 'At least 44 pixels high on touch.', inForcedColours] },
  Card: { what: 'The card that every form stands in: header, body, footer.', names: ['Card', 'Header', 'Title', 'Subtitle', 'Footer', 'Stack'], accessibility: ['The title is a heading that can take the focus when a view changes.'] },
  CodeInput: { what: 'A code, as cells over one real input.', names: ['CodeInput'], accessibility: ['One input with one label: a screen reader reads a field, not six.', 'Paste, autofill and full-width digits work.', inForcedColours] },
  Field: { what: 'A label, an input, a hint and an error, tied together.', names: ['Field', 'TextInput'], accessibility: ['The label names the input; hint and error describe it; `aria-invalid` says that it is wrong.'] },
  PasswordInput: { what: 'A password that can be shown.', names: ['PasswordInput'], accessibility: ['Showing is a button with `aria-pressed`; Caps Lock is pointed out in words.', 'Pasting is never blocked.'] },
  PhoneInput: { what: 'A phone number with its country, which gives E.164. The numbers’ metadata is loaded on demand.', names: ['PhoneInput'], accessibility: ['The list of countries is a combobox: type to search, arrows to move, Escape to leave.'] },
  Requirements: { what: 'What a password needs, as a list that ticks.', names: ['Requirements'], accessibility: ['Met and not met are words for a screen reader, and a mark for the eye.'] },
  Segmented: { what: 'One of a few, side by side.', names: ['Segmented'], accessibility: ['A group of radio buttons: arrows move, the label names the group.'] },
  'Theme presets': {
    what: 'A `theme` to begin with, as `Auth`, every form and `AuthProvider` take it; colours of your own go over it.',
    names: ['minimal', 'highContrast', 'shadcn', 'shadcnHsl', 'light', 'dark'],
    accessibility: ['`highContrast` keeps text at 7:1 (AAA); the others keep 4.5:1 from any colour, in light and dark.'],
  },
  Theme: { what: 'The same card under other tokens, as an app’s own stylesheet would set them.', accessibility: ['Text on the primary colour is worked out by the stylesheet, black or white, whichever reads better.'] },
}
