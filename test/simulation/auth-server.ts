import type { User } from '../../src/core/index.ts'

export interface ServerRules {
  /** `v1`: a table of refresh tokens; `v2`: a counter in each. */
  tokens: 'v1' | 'v2'
  /** Seconds during which an older refresh token may be used again. */
  reuseInterval: number
  /** Seconds that an access token lives. */
  lifetime: number
}

export interface ServerRequest {
  method: string
  url: URL
  body: { [name: string]: unknown }
  bearer: string | null
}

export interface ServerAnswer {
  status: number
  body: object | string | null
}

interface SessionRow {
  id: string
  person: Person
  counter: number
  refreshedAt: number
  /** An old token came back, and the server ended the family. */
  wasReused: boolean
}

interface TokenRow {
  text: string
  session: string
  /** How many renewals lie between it and the sign-in. */
  generation: number
  parent: string | null
  isRevoked: boolean
  updatedAt: number
}

interface Person {
  id: string
  email: string
  version: number
  updatedAt: number
}

const refuse = (status: number, code: string): ServerAnswer => ({ status, body: { code, message: code } })
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const head = encode({ alg: 'HS256', typ: 'JWT' })

/** The part of the auth server that decides over sessions, with its rules for refresh tokens that come twice. Its clock is right. */
export function createAuthServer({ tokens, reuseInterval, lifetime }: ServerRules, now: () => number) {
  const people = new Map<string, Person>()
  const sessions = new Map<string, SessionRow>()
  const rows = new Map<string, TokenRow>()
  const counts = { refreshes: 0, rotations: 0, reuses: 0 }
  let issued = 0
  let begun = 0

  function toUser({ id, email, version, updatedAt }: Person): User {
    return {
      id, aud: 'authenticated', email, app_metadata: {}, user_metadata: { version },
      created_at: '2026-01-01T00:00:00Z', updated_at: new Date(updatedAt).toISOString(),
    }
  }

  function toSession({ id, person }: SessionRow, refreshToken: string): ServerAnswer {
    const iat = Math.floor(now() / 1000)
    issued += 1
    const claims = { sub: person.id, session_id: id, iat, exp: iat + lifetime, aal: 'aal1', issued }
    return {
      status: 200,
      body: {
        access_token: `${head}.${encode(claims)}.c2ln`, token_type: 'bearer', expires_in: lifetime, expires_at: iat + lifetime,
        refresh_token: refreshToken, user: toUser(person),
      },
    }
  }

  function issueToken(session: SessionRow, parent: TokenRow | null): TokenRow {
    const generation = parent ? parent.generation + 1 : 0
    const text = `${session.id}-${tokens === 'v2' ? generation : rows.size}`
    const row = { text, session: session.id, generation, parent: parent && parent.text, isRevoked: false, updatedAt: now() }
    rows.set(text, row)
    return row
  }

  function signIn(email: string): ServerAnswer {
    const person = people.get(email) ?? { id: `person-${people.size}`, email, version: 0, updatedAt: now() }
    people.set(email, person)
    const session = { id: `session-${(begun += 1)}`, person, counter: 0, refreshedAt: now(), wasReused: false }
    sessions.set(session.id, session)
    return toSession(session, issueToken(session, null).text)
  }

  /** Revokes the token that was sent, and issues its child. */
  function rotate(session: SessionRow, row: TokenRow): ServerAnswer {
    counts.rotations += 1
    row.isRevoked = true
    row.updatedAt = session.refreshedAt = now()
    session.counter += 1
    return toSession(session, issueToken(session, row).text)
  }

  const isWithin = (since: number) => now() - since < reuseInterval * 1000
  const rowsOf = (session: SessionRow) => [...rows.values()].filter((row) => row.session === session.id)
  const activeOf = (session: SessionRow) => rowsOf(session).findLast((row) => !row.isRevoked)

  function refreshRow(session: SessionRow, row: TokenRow): ServerAnswer {
    if (!row.isRevoked) return rotate(session, row)
    const active = activeOf(session)
    if (active?.parent === row.text) return toSession(session, active.text)
    if (isWithin(row.updatedAt)) return rotate(session, row)
    for (const other of rowsOf(session)) if (!other.isRevoked) Object.assign(other, { isRevoked: true, updatedAt: now() })
    return endReused(session)
  }

  function refreshCounter(session: SessionRow, row: TokenRow): ServerAnswer {
    if (row.generation === session.counter) return rotate(session, row)
    if (row.generation === session.counter - 1 || isWithin(session.refreshedAt)) return toSession(session, `${session.id}-${session.counter}`)
    sessions.delete(session.id)
    return endReused(session)
  }

  function endReused(session: SessionRow): ServerAnswer {
    counts.reuses += 1
    session.wasReused = true
    return refuse(400, 'refresh_token_already_used')
  }

  function refresh(token: unknown): ServerAnswer {
    counts.refreshes += 1
    const row = rows.get(String(token))
    const session = row && sessions.get(row.session)
    if (!row || !session) return refuse(400, 'refresh_token_not_found')
    return tokens === 'v2' ? refreshCounter(session, row) : refreshRow(session, row)
  }

  function authorize(bearer: string | null): SessionRow | ServerAnswer {
    const claims = JSON.parse(Buffer.from(bearer?.split('.')[1] ?? 'e30', 'base64url').toString())
    if (!(claims.exp * 1000 > now())) return refuse(403, 'bad_jwt')
    return sessions.get(claims.session_id) ?? refuse(403, 'session_not_found')
  }

  function changeUser({ person }: SessionRow): ServerAnswer {
    person.version += 1
    person.updatedAt = Math.max(now(), person.updatedAt + 1)
    return { status: 200, body: toUser(person) }
  }

  function signOut(current: SessionRow, scope: string | null): ServerAnswer {
    const isMeant = ({ id, person }: SessionRow) =>
      person === current.person && (scope === 'local' ? id === current.id : scope === 'others' ? id !== current.id : true)
    for (const session of [...sessions.values()].filter(isMeant)) sessions.delete(session.id)
    return { status: 204, body: null }
  }

  function handle({ method, url, body, bearer }: ServerRequest): ServerAnswer {
    const route = `${method} ${url.pathname}`
    if (route === 'POST /token') return url.searchParams.get('grant_type') === 'password' ? signIn(String(body.email)) : refresh(body.refresh_token)
    const session = authorize(bearer)
    if ('status' in session) return session
    if (route === 'GET /user') return { status: 200, body: toUser(session.person) }
    if (route === 'PUT /user') return changeUser(session)
    if (route === 'POST /logout') return signOut(session, url.searchParams.get('scope'))
    return refuse(404, 'not_found')
  }

  return {
    counts,
    handle,
    /** What is known of a refresh token. */
    tokenOf: (text: string) => rows.get(text),
    /** Whether the family of a session could still be renewed. */
    isAlive(id: string) {
      const session = sessions.get(id)
      return session !== undefined && (tokens === 'v2' || activeOf(session) !== undefined)
    },
    /** Whether an old token came back, for which the server revoked all: it may still be renewed for a moment, by whoever has its last one. */
    wasReused: (id: string) => sessions.get(id)?.wasReused === true,
    /** Ends a session as an administrator would. */
    endSession: (id: string) => void sessions.delete(id),
    /** Changes the person behind a session elsewhere, as on another device. */
    changeElsewhere(id: string) {
      const session = sessions.get(id)
      if (session) changeUser(session)
    },
  }
}

export type AuthServer = ReturnType<typeof createAuthServer>
