import type { Claims } from './crypto/index.js'
import { randomUuid } from './crypto/index.js'
import { readApiVersion, refuse, type ApiVersion } from './http-error.js'
import type { ServerState } from './server-state.js'
import type { SessionRecord, UserRecord } from './state/index.js'

/** Who a request comes from, by its bearer token. */
export interface Bearer {
  readonly claims: Claims
  readonly user: UserRecord
  readonly session: SessionRecord | undefined
}

/** What a handler is given: the request, and the server that it came to. */
export interface Context {
  readonly server: ServerState
  readonly request: Request
  readonly url: URL
  /** The path that routes are matched by: without `/auth/v1`, which a gateway would take off. */
  readonly path: string
  readonly query: URLSearchParams
  /** The values of `{name}` in the route's path. */
  readonly params: Readonly<Record<string, string>>
  readonly apiVersion: ApiVersion
  readonly requestId: string
  /** Claims of a bearer token that was verified for this route; none where the route asks for no bearer. */
  readonly claims: Claims | undefined
  /** The bearer's user and session; only routes with `auth: 'bearer'` or `'permanent'` have one. */
  readonly bearer: Bearer | undefined
  /** The whole body; it may be read more than once. */
  readonly readBytes: () => Promise<Uint8Array>
  /** Headers for the answer, also when it is an error. */
  readonly answerHeaders: Headers
}

export function createContext(server: ServerState, request: Request): Context {
  const url = new URL(request.url)
  return {
    server,
    request,
    url,
    path: url.pathname.replace(/^\/auth\/v1(?=\/|$)/, '') || '/',
    query: url.searchParams,
    params: {},
    apiVersion: readApiVersion(request.headers),
    requestId: request.headers.get(server.config.apiRequestIdHeader || 'x-request-id') ?? randomUuid(server.random),
    claims: undefined,
    bearer: undefined,
    readBytes: once(() => readWithinLimit(request)),
    answerHeaders: new Headers(),
  }
}

/** The server's own address: as configured, else as the request found it. */
export function externalUrl({ server, url }: Context): string {
  return server.config.apiExternalUrl ?? url.origin
}

/** The address of the caller, when a header is configured that names it. */
export function clientAddress({ server, request }: Context): string | undefined {
  const header = server.config.securitySbForwardedForEnabled ? 'sb-forwarded-for' : server.config.rateLimitHeader
  if (header === '') return undefined
  return request.headers.get(header)?.split(',')[0]?.trim() || undefined
}

/** The audience that users are looked for in. */
export function requestAudience({ server, request, claims }: Context): string {
  const asked = request.headers.get('x-jwt-aud')
  if (asked) return asked
  const { role } = claims ?? {}
  const aud = claimedAudience(claims)
  if (aud !== undefined && aud !== '' && !server.config.jwtAdminRoles.includes(String(role))) return aud
  return server.config.jwtAud
}

/** The audience of a token, of which there may be a list: then the first one counts. */
export function claimedAudience(claims: Claims | undefined): string | undefined {
  const aud: unknown = claims?.['aud']
  const first: unknown = Array.isArray(aud) ? aud[0] : aud
  return typeof first === 'string' ? first : undefined
}

const bodyLimit = 1024 * 1024

async function readWithinLimit(request: Request): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  const bytes = announced > bodyLimit ? undefined : new Uint8Array(await request.arrayBuffer())
  if (bytes && bytes.length <= bodyLimit) return bytes
  throw refuse(413, 'request_entity_too_large', `Request body too large (max ${String(bodyLimit)} bytes)`)
}

function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined
  return () => (known ??= { value: read() }).value
}
