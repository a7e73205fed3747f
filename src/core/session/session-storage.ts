import { attempt, chain } from '../../shared/maybe-promise.js'
import type { MaybePromise } from '../../shared/maybe-promise.js'
import type { StoragePort } from '../platform/index.js'
import type { Session } from '../types.js'
import { isSameSession } from './compare-sessions.js'
import type { Held } from './held.js'
import { parseMark, parseSession } from './parse-stored.js'

/** What storage says, with its text to tell a change by. */
export interface Reading {
  raw: string | null
  held: Held | null
}

export interface SessionStorage {
  /** `null` where storage says nothing. */
  read(): MaybePromise<Reading | null>
  /** Gives the text that `read` would now tell, `null` when it could not be written. */
  write(held: Held): MaybePromise<string | null>
  /** Removes what is there; where that fails, the session that was meant goes before anything is read again. */
  remove(meant: Session | null): MaybePromise<boolean>
  /** Removes what is there unless it is of another sign-in. */
  removeSame(meant: Session | null): MaybePromise<boolean>
}

const failure = Symbol('failure')

const fingerprint = (raw: string, mark: unknown) => `${typeof mark === 'string' ? mark : ''}\n${raw}`

/** Reads and writes the session under auth-js's key, and beside it, under a key of our own, what auth-js does not know. */
export function createSessionStorage(storage: StoragePort, key: string): SessionStorage {
  const markKey = `${key}-latchkey`
  /** What must still go: by session, since another tab may have signed in meanwhile; `undefined` when nothing. */
  let owed: Session | null | undefined
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
      owed = undefined
      return fingerprint(raw, isPlain ? null : marked)
    }))
  }

  /** Storage may come back at any moment: nothing is removed that was not looked at. */
  function owe(meant: Session | null): false {
    owed = meant
    return false
  }

  function removeSame(meant: Session | null): MaybePromise<boolean> {
    return chain(get(key), (raw) => {
      const found = typeof raw === 'string' ? parseSession(raw) : null
      if (raw === failure) return owe(meant)
      if (found && (!meant || isSameSession(meant, found))) return remove(meant)
      owed = undefined
      return true
    })
  }

  function remove(meant: Session | null): MaybePromise<boolean> {
    owe(meant)
    return chain(drop(key), (done) => {
      if (done === failure) return false
      owed = undefined
      return chain(drop(markKey), () => true)
    })
  }

  return { read, write, remove, removeSame }
}

