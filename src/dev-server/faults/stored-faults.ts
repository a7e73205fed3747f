import { decodeRefreshToken } from '../account/refresh-tokens.js'
import type { Context } from '../context.js'
import { fromBase64Url, toText } from '../crypto/index.js'
import { readJson } from '../read-body.js'
import { deleteSession, type UserRecord } from '../state/index.js'

/** Makes what is being verified old: all links and codes of the person it was sent to. */
export async function expireTokens(context: Context): Promise<void> {
  const { config, store } = context.server
  const lifetime = Math.max(config.mailerOtpExp, config.smsOtpExp) * 1000 + 1000
  for (const user of await findAddressees(context)) {
    for (const column of ['confirmationSentAt', 'recoverySentAt', 'emailChangeSentAt', 'phoneChangeSentAt', 'reauthenticationSentAt'] as const) {
      const sentAt = user[column]
      if (sentAt !== undefined) user[column] = sentAt - lifetime
    }
    store.users.save(user)
  }
}

async function findAddressees(context: Context): Promise<readonly UserRecord[]> {
  const { store } = context.server
  const { token, token_hash: tokenHash, email, phone } = { ...Object.fromEntries(context.query), ...(await readFields(context)) }
  const byHash = [token, tokenHash].flatMap((hash) => store.oneTimeTokens.find('hash', asText(hash))).map(({ userId }) => store.users.get(userId))
  const address = asText(email).toLowerCase()
  const number = asText(phone).replace(/[+\s]/g, '')
  const byAddress = [...store.users.find('email', address), ...store.users.find('phone', number), ...store.users.find('newPhone', number)]
  const byNewAddress = address === '' ? [] : [...store.users.all()].filter(({ newEmail }) => newEmail === address)
  return [...byHash, ...byAddress, ...byNewAddress].filter((user) => user !== undefined)
}

/** Ends the session that a request names, as if it had been signed out elsewhere. */
export async function revokeSession(context: Context): Promise<void> {
  const session = await findNamedSession(context)
  if (session !== undefined) deleteSession(context.server.store, session)
}

/** The id of the session that a request uses, by its bearer token or its refresh token. */
export async function findNamedSession(context: Context): Promise<string | undefined> {
  const { request, path, query, server: { store } } = context
  if (path === '/token' && query.get('grant_type') === 'refresh_token') {
    const token = asText((await readFields(context))['refresh_token'])
    return store.refreshTokens.get(token)?.sessionId ?? decodeRefreshToken(token)?.sessionId
  }
  const [, payload = ''] = /^bearer [^.]+\.([^.]+)\./i.exec(request.headers.get('authorization') ?? '') ?? []
  const { session_id: sessionId } = parseJson(toText(fromBase64Url(payload) ?? new Uint8Array()))
  return typeof sessionId === 'string' && store.sessions.get(sessionId) ? sessionId : undefined
}

/** A body that cannot be read has no fields here; the handler will say what is wrong with it. */
async function readFields(context: Context): Promise<Readonly<Record<string, unknown>>> {
  if (context.request.method === 'GET') return {}
  return readJson(context).catch(() => ({}))
}

function parseJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
  } catch {
    return {}
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
