import { account } from './account.ts'
import type { Note } from './note.ts'
import { primitives } from './primitives.ts'
import { screens } from './screens.ts'
import { waysIn } from './ways-in.ts'

const notes: Readonly<Record<string, Note>> = { ...waysIn, ...screens, ...account, ...primitives }

/** The names of the components whose pages have words. */
export const noted = Object.keys(notes)

/** What the page of a title (`Flows/PasswordForm`) says in words. */
export function noteOf(title: string): Note {
  const name = title.split('/').at(-1) ?? title
  const note = notes[name]
  if (!note) throw new Error(`${name} has no note: write one in .storybook/notes.`)
  return note
}
