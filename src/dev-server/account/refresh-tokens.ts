import { concatenate, equalBytes, fromBase64Url, hmacSha256, randomBase32, sha256, toBase64Url, toHex } from '../crypto/index.js'
import type { ServerState } from '../server-state.js'
import type { RefreshTokenRecord, SessionRecord } from '../state/index.js'

/** First version: the session's next token, a row of its own. */
export function insertRefreshToken({ store, random, now }: ServerState, session: SessionRecord, parent?: string): string {
  const token = randomBase32(random, 12)
  store.refreshTokens.save({ token, sessionId: session.id, userId: session.userId, parent, revoked: false, updatedAt: now() })
  return token
}

/** The newest token of the session that has not been used. */
export function findActiveToken({ store }: ServerState, session: SessionRecord): RefreshTokenRecord | undefined {
  return store.refreshTokens.find('session', session.id).filter((token) => !token.revoked).at(-1)
}

export function revokeToken({ store, now }: ServerState, token: RefreshTokenRecord): void {
  token.revoked = true
  token.updatedAt = now()
  store.refreshTokens.save(token)
}

/** Takes back what is left of a session's tokens; that stamps the newest anew. */
export function revokeFamily(server: ServerState, session: SessionRecord): void {
  for (const token of server.store.refreshTokens.find('session', session.id)) {
    if (!token.revoked) revokeToken(server, token)
  }
}

/** Second version: a token is the session's id and counter, signed; undefined for sessions of the first version. */
export function encodeRefreshToken(session: SessionRecord): string | undefined {
  if (!session.refreshToken) return undefined
  const { hmacKey, counter } = session.refreshToken
  const payload = concatenate(Uint8Array.of(0), fromHex(session.id.replaceAll('-', '')), encodeVarint(counter))
  const signed = concatenate(payload, hmacSha256(hmacKey, payload).slice(0, 16))
  return toBase64Url(concatenate(signed, sha256(signed).slice(0, 4)))
}

export interface DecodedRefreshToken {
  readonly sessionId: string
  readonly counter: number
  /** Whether the session's own key signed it. */
  isSignedBy(session: SessionRecord): boolean
}

/** Reads a token of the second version; undefined when it is none. */
export function decodeRefreshToken(token: string): DecodedRefreshToken | undefined {
  const bytes = fromBase64Url(token)
  if (!bytes || bytes.length < 38 || bytes[0] !== 0) return undefined
  const signed = bytes.slice(0, -4)
  if (!equalBytes(sha256(signed).slice(0, 4), bytes.slice(-4))) return undefined
  const payload = signed.slice(0, -16)
  const counter = decodeVarint(payload.slice(17))
  if (counter === undefined) return undefined
  const sessionId = toHex(payload.slice(1, 17)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return {
    sessionId,
    counter,
    isSignedBy: ({ refreshToken }) => refreshToken !== undefined && equalBytes(hmacSha256(refreshToken.hmacKey, payload).slice(0, 16), signed.slice(-16)),
  }
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

function encodeVarint(value: number): Uint8Array {
  const bytes: number[] = []
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80)
  return Uint8Array.from([...bytes, value])
}

function decodeVarint(bytes: Uint8Array): number | undefined {
  let value = 0
  for (const [index, byte] of bytes.entries()) {
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) return index === bytes.length - 1 ? value : undefined
  }
  return undefined
}
