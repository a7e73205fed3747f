import type { AuthClient, User } from '../../core/index.js'
import { orNull, storageKeyFor } from '../../react/index.js'
import { createTabMemory } from '../parts/index.js'

/** What this browser knows of a pending change of address beside what the server tells of it. */
export interface ChangeNote {
  /** Which of the two mails has been confirmed; `one` where that is not known. */
  readonly confirmed: 'old' | 'new' | 'one' | null
  /** The person keeps the old address: the server has no way to call a change off. */
  readonly hasGivenUp: boolean
}

/** The note about a change that nothing is known of. */
export const noNote: ChangeNote = { confirmed: null, hasGivenUp: false }

interface KeptNote extends ChangeNote {
  readonly change: string
}

/** The latest note of a client, which its tabs share. */
export interface ChangeNotes {
  getLatest(): KeptNote | null
  keep(note: KeptNote): void
  forget(): void
  subscribe(listener: () => void): () => void
}

/** Codes and links do not live longer. */
const lifetime = 24 * 60 * 60

const notesOf = /* @__PURE__ */ new WeakMap<AuthClient, ChangeNotes>()

/** The notes of a client. */
export function changeNotesOf(client: AuthClient): ChangeNotes {
  const notes = notesOf.get(client) ?? createChangeNotes(client)
  notesOf.set(client, notes)
  return notes
}

/** Which change is pending: whose, and when its mails were sent. Each new pair of mails is a change of its own, with both to confirm. */
export function changeOf(user: User | null): string | null {
  // Answers differ in how much of a second they tell.
  return user?.new_email ? `${user.id} ${Date.parse(user.email_change_sent_at ?? '')}` : null
}

function createChangeNotes(client: AuthClient): ChangeNotes {
  const name = 'email-change'
  const memory = createTabMemory<KeptNote>(client, { name, lifetime, parse: readNote, storage: orNull(() => localStorage) ?? undefined })
  const listeners = new Set<() => void>()
  let latest = memory.read()
  const change = (note: KeptNote | null) => {
    latest = note
    for (const listener of [...listeners]) listener()
  }
  const hear = ({ key }: StorageEvent) => { if (key === null || key === storageKeyFor(client, name)) change(memory.read()) }
  return {
    getLatest: () => latest,
    keep(note) {
      memory.write(note)
      change(note)
    },
    forget() {
      memory.forget()
      change(null)
    },
    subscribe(listener) {
      if (listeners.size === 0) addEventListener('storage', hear)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) removeEventListener('storage', hear)
      }
    },
  }
}

function readNote(stored: object): KeptNote | null {
  const { change, confirmed, hasGivenUp } = { change: undefined, confirmed: undefined, hasGivenUp: undefined, ...stored }
  if (typeof change !== 'string') return null
  return { change, confirmed: confirmed === 'old' || confirmed === 'new' || confirmed === 'one' ? confirmed : null, hasGivenUp: hasGivenUp === true }
}
