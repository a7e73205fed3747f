import type { Context } from '../context.js'
import { randomBytes, randomUuid } from '../crypto/index.js'
import { deleteSession, type SessionRecord, type UserRecord } from '../state/index.js'
import { signAccessToken, type AccessToken } from './access-token.js'
import { encodeRefreshToken, insertRefreshToken } from './refresh-tokens.js'
import { renderUser } from './render-user.js'
import { saveUser } from './users.js'

/** A session with the refresh token that belongs to it now. */
export interface IssuedSession {
  readonly user: UserRecord
  readonly session: SessionRecord
  readonly refreshToken: string
  /** What the access token was asked for with, when that is not how the session began. */
  readonly method?: string
  /** Takes the session, or its new refresh token, back: its access token was refused. */
  undo(): void
}

interface NewSession {
  /** How the person proved who they are, as in the token's `amr`. */
  readonly method: string
  readonly provider?: string | undefined
  readonly change?: Partial<SessionRecord>
}

/** Signs a user in: a new session with its first refresh token. */
export function createSession({ server }: Context, user: UserRecord, { method, provider, change }: NewSession): IssuedSession {
  const now = server.now()
  const isSecondVersion = server.config.securityRefreshTokenAlgorithmVersion === 2
  const session: SessionRecord = {
    id: randomUuid(server.random),
    userId: user.id,
    createdAt: now,
    aal: 'aal1',
    methods: [{ method, at: now, provider }],
    refreshToken: isSecondVersion ? { hmacKey: randomBytes(server.random, 32), counter: 0 } : undefined,
    ...change,
  }
  server.store.sessions.save(session)
  const { lastSignInAt, updatedAt } = user
  user.lastSignInAt = now
  saveUser(server, user)
  const refreshToken = encodeRefreshToken(session) ?? insertRefreshToken(server, session)
  return {
    user,
    session,
    refreshToken,
    undo() {
      deleteSession(server.store, session.id)
      Object.assign(user, { lastSignInAt, updatedAt })
    },
  }
}

/** What a session looks like in an answer; also names user and session in the headers. */
export async function renderSession(context: Context, issued: IssuedSession, options: Parameters<typeof renderUser>[2] = {}): Promise<Record<string, unknown>> {
  const { token, issuedAt, expiresAt } = await sign(context, issued)
  return {
    access_token: token,
    token_type: 'bearer',
    expires_in: expiresAt - issuedAt,
    expires_at: expiresAt,
    refresh_token: issued.refreshToken,
    user: renderUser(context.server, issued.user, options),
  }
}

/** What a session looks like in the fragment of a redirect. */
export async function renderSessionFragment(context: Context, issued: IssuedSession): Promise<Record<string, string>> {
  const { token, issuedAt, expiresAt } = await sign(context, issued)
  return {
    access_token: token,
    token_type: 'bearer',
    expires_in: String(expiresAt - issuedAt),
    expires_at: String(expiresAt),
    refresh_token: issued.refreshToken,
  }
}

async function sign(context: Context, issued: IssuedSession): Promise<AccessToken> {
  const { user, session, method = session.methods[0]?.method ?? '' } = issued
  nameSession(context, issued)
  try {
    return await signAccessToken(context, { user, session, method })
  } catch (error) {
    issued.undo()
    throw error
  }
}

function nameSession({ answerHeaders }: Context, { user, session, refreshToken }: IssuedSession): void {
  answerHeaders.set('sb-auth-user-id', user.id)
  answerHeaders.set('sb-auth-session-id', session.id)
  if (session.refreshToken) answerHeaders.set('sb-auth-refresh-token-counter', String(session.refreshToken.counter))
  else answerHeaders.set('sb-auth-refresh-token-prefix', refreshToken.slice(0, 5))
}
