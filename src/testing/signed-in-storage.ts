import type { DevServer } from '../dev-server/index.js'
import type { Person } from './people.js'

/** A storage that the clients of the family take. */
export interface TestStorage {
  getItem(key: string): string | null | Promise<string | null>
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** A storage, and what became of the session that it was to hold. */
export interface SignedInStorage {
  readonly storage: TestStorage
  /** Rejects where the server does not sign the person in; a client would take that for a storage without a session. */
  readonly arrival: Promise<void> | null
}

/** A storage of its own, in which the person's session already lies: a client that reads it starts signed in. */
export function createSignedInStorage(server: DevServer, person: Person | null, storageKey: string): SignedInStorage {
  const items = new Map<string, string>()
  const arrival = person ? requestSession(server, person).then((session) => void items.set(storageKey, session)) : null
  const storage: TestStorage = {
    getItem: (key) => (arrival ? arrival.catch(() => undefined).then(() => items.get(key) ?? null) : items.get(key) ?? null),
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
  return { storage, arrival }
}

async function requestSession(server: DevServer, { email, password }: Person): Promise<string> {
  const response = await server.fetch('http://auth.test/token?grant_type=password', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }),
  })
  const body = await response.text()
  if (!response.ok) throw new Error(`latchkey: renderWithAuth() could not sign ${email} in: ${body}`)
  return body
}
