import { attempt, chain } from '../../shared/maybe-promise.js'
import type { MaybePromise } from '../../shared/maybe-promise.js'
import type { StoragePort } from '../platform/index.js'
import { signInOf } from './compare-sessions.js'
import type { Held } from './held.js'
import { parseMark, parseSession } from './parse-stored.js'

/** What storage says, with its text to tell a change by. */
export interface Reading {
  raw: string | null
  held: Held | null
}

/** The name of a sign-in that was left, a refresh token that was refused, or `null` for whatever is there. */
export type Meant = string | null

/** Looked up at each use: the person may choose another place. */
export interface StoragePlaces {
  readonly sessionPlace: StoragePort
  readonly notes: StoragePort
}

export interface SessionStorage {
  /** `null` where storage says nothing. */
  read(): MaybePromise<Reading | null>
  /** Gives the text that `read` would now tell, `null` when it could not be written. */
  write(held: Held): MaybePromise<string | null>
  /** Removes what is there; where that fails, what was meant goes before anything is read again. */
  remove(meant: Meant, isNoted?: boolean): MaybePromise<boolean>
  /** Removes what is there if it is what was meant. */
  removeSame(meant: Meant, isNoted?: boolean): MaybePromise<boolean>
}

const failure = Symbol('failure')

const fingerprint = (raw: string, mark: unknown) => `${typeof mark === 'string' ? mark : ''}\n${raw}`

/** Reads and writes the session under auth-js's key, and beside it, under a key of our own, what auth-js does not know. */
export function createSessionStorage(places: StoragePlaces, key: string, announce: () => void): SessionStorage {
  const { notes } = places
  const markKey = `${key}-latchkey`
  const noteKey = `${key}-latchkey-owed`
  const noted = attempt(() => notes.getItem(noteKey), null)
  /** What must still go; `undefined` is nothing. */
  let owed: Meant | undefined = typeof noted === 'string' ? noted : undefined
  const get = (name: string) => attempt(() => places.sessionPlace.getItem(name), failure)
  const set = (name: string, value: string) => attempt(() => places.sessionPlace.setItem(name, value), failure)
  const drop = (name: string) => attempt(() => places.sessionPlace.removeItem(name), failure)

  function read(): MaybePromise<Reading | null> {
    if (owed !== undefined) return chain(removeSame(owed), (isPaid) => {
      if (!isPaid) return null
      announce()
      return read()
    })
    return chain(get(key), (raw) => chain(get(markKey), (mark) => {
      if (raw === failure) return null
      const text = typeof raw === 'string' ? raw : null
      const session = parseSession(text)
      const held = session && { session, ...parseMark(mark, session) }
      return { raw: text && fingerprint(text, mark), held }
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

  function removeSame(meant: Meant, isNoted?: boolean): MaybePromise<boolean> {
    return chain(get(key), (raw) => {
      if (raw === failure) return owe(meant)
      const found = parseSession(raw)
      // Another tab may have signed in meanwhile, or have renewed what was refused here.
      if (found && [null, signInOf(found), found.refresh_token].includes(meant)) return remove(meant, isNoted)
      return pay()
    })
  }

  function remove(meant: Meant, isNoted?: boolean): MaybePromise<boolean> {
    owe(meant)
    const dropping = drop(key)
    // The page may close before it is done: whoever loads next does it first.
    if (isNoted && meant !== null && dropping instanceof Promise) void attempt(() => notes.setItem(noteKey, meant), null)
    return chain(dropping, (done) => done !== failure && chain(drop(markKey), pay))
  }

  return { read, write, remove, removeSame }
}
