import { attempt, chain } from '../../shared/maybe-promise.js'
import type { MaybePromise } from '../../shared/maybe-promise.js'
import type { StoragePort } from '../platform/index.js'
import type { Session } from '../types.js'
import { signInOf } from './compare-sessions.js'
import type { Held } from './held.js'
import { parseMark, parseSession } from './parse-stored.js'

/** What storage says, with its text to tell a change by. */
export interface Reading {
  raw: string | null
  held: Held | null
}

/** A whole sign-in that was left, a refresh token that was refused, or whatever is there. */
export type Meant = { signIn: string } | { token: string } | null

export interface SessionStorage {
  /** `null` where storage says nothing. */
  read(): MaybePromise<Reading | null>
  /** Gives the text that `read` would now tell, `null` when it could not be written. */
  write(held: Held): MaybePromise<string | null>
  /** Removes what is there; where that fails, what was meant goes before anything is read again. */
  remove(meant: Meant): MaybePromise<boolean>
  /** Removes what is there if it is what was meant. */
  removeSame(meant: Meant): MaybePromise<boolean>
}

const failure = Symbol('failure')

const fingerprint = (raw: string, mark: unknown) => `${typeof mark === 'string' ? mark : ''}\n${raw}`

/** Reads and writes the session under auth-js's key, and beside it, under a key of our own, what auth-js does not know. */
export function createSessionStorage({ storage, notes }: { storage: StoragePort; notes: StoragePort }, key: string): SessionStorage {
  const markKey = `${key}-latchkey`
  const noteKey = `${key}-latchkey-owed`
  const noted = attempt(() => notes.getItem(noteKey), null)
  /** What must still go; `undefined` is nothing. */
  let owed: Meant | undefined = typeof noted === 'string' ? { signIn: noted } : undefined
  const get = (name: string) => attempt(() => storage.getItem(name), failure)
  const set = (name: string, value: string) => attempt(() => storage.setItem(name, value), failure)
  const drop = (name: string) => attempt(() => storage.removeItem(name), failure)

  function read(): MaybePromise<Reading | null> {
    if (owed !== undefined) return chain(removeSame(owed), (isPaid) => (isPaid ? read() : null))
    return chain(get(key), (raw) => chain(get(markKey), (mark) => {
      if (raw === failure) return null
      const text = typeof raw === 'string' ? raw : null
      const session = text === null ? null : parseSession(text)
      const held = session && { session, ...parseMark(mark, session) }
      return { raw: text === null ? null : fingerprint(text, mark), held }
    }))
  }

  /** Both at once, the mark first: whoever hears of the new session reads both, and nothing can come between reading and writing. */
  function write({ session, mark, purpose }: Held): MaybePromise<string | null> {
    const raw = JSON.stringify(session)
    const marked = JSON.stringify({ ...mark, purpose, user: session.user?.id })
    const isPlain = mark.skew === 0 && purpose === 'regular'
    const isMarked = isPlain ? drop(markKey) : set(markKey, marked)
    return chain(set(key, raw), (done) => chain(isMarked, () => {
      if (done === failure) return null
      pay()
      return fingerprint(raw, isPlain ? null : marked)
    }))
  }

  function pay(): true {
    // Another tab's note is not for this one to remove.
    if (owed !== undefined) void attempt(() => notes.removeItem(noteKey), null)
    owed = undefined
    return true
  }

  /** Storage may come back at any moment: nothing is removed that was not looked at. */
  function owe(meant: Meant): false {
    owed = meant
    return false
  }

  function removeSame(meant: Meant): MaybePromise<boolean> {
    return chain(get(key), (raw) => {
      const found = typeof raw === 'string' ? parseSession(raw) : null
      if (raw === failure) return owe(meant)
      if (found && isMeant(meant, found)) return remove(meant)
      return pay()
    })
  }

  function remove(meant: Meant): MaybePromise<boolean> {
    owe(meant)
    const dropping = drop(key)
    // The page may close before it is done: whoever loads next does it first.
    if (dropping instanceof Promise && meant && 'signIn' in meant) void attempt(() => notes.setItem(noteKey, meant.signIn), null)
    return chain(dropping, (done) => done !== failure && chain(drop(markKey), pay))
  }

  return { read, write, remove, removeSame }
}

/** Another tab may have signed in meanwhile, or have renewed what was refused here. */
const isMeant = (meant: Meant, found: Session) =>
  !meant || ('signIn' in meant ? meant.signIn === signInOf(found) : meant.token === found.refresh_token)
