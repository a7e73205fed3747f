import type { Config } from '../config/index.js'
import type { Context } from '../context.js'
import type { HttpError } from '../http-error.js'

/** Where a link or a provider may lead back to: the target asked for when it is allowed, else the referrer, else the site. */
export function readRedirect({ server: { config }, request, query }: Context, asked?: string): string {
  const candidate = asked ?? (request.headers.get('redirect_to') || query.get('redirect_to') || '')
  if (isRedirectAllowed(config, candidate)) return candidate
  const referrer = request.headers.get('referer') ?? ''
  return isRedirectAllowed(config, referrer) ? referrer : config.siteUrl
}

interface Address {
  readonly scheme: string
  readonly hostname: string
  readonly port: string
}

export function isRedirectAllowed(config: Config, target: string): boolean {
  const address = parseAddress(target)
  if (!address) return false
  const site = parseAddress(config.siteUrl)
  if (site && isSameSite(address, site)) return true
  if (/^https?$/.test(address.scheme)) {
    if (isIp(address.hostname)) return isLoopback(address.hostname)
    if (!/^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?$/.test(address.hostname) || /^\d+$/.test(address.hostname)) return false
  }
  const [withoutFragment = ''] = target.split('#')
  return config.uriAllowList.some((glob) => toPattern(glob).test(withoutFragment))
}

function isSameSite(one: Address, other: Address): boolean {
  if (one.scheme !== other.scheme || one.hostname !== other.hostname) return false
  return one.port === other.port || /^(localhost|127\.0\.0\.1|::1|0\.0\.0\.0|::)$/.test(one.hostname)
}

/** Reads an absolute address as Go does: control characters, backslashes and broken escapes make it none. */
function parseAddress(target: string): Address | undefined {
  if ([...target].some((character) => character < ' ' || character === '\u007f') || /%(?![0-9a-fA-F]{2})/.test(target)) return undefined
  const [, scheme, authority = ''] = /^([a-zA-Z][a-zA-Z0-9+.-]*):(?:\/\/([^/?#]*))?/.exec(target) ?? []
  if (scheme === undefined || !/^[\w.\-~!$&'()*+,;=:@%[\]]*$/.test(authority)) return undefined
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  const [, bracketed, plain, port = ''] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d*))?$/.exec(host) ?? []
  const hostname = bracketed ?? plain
  return hostname === undefined ? undefined : { scheme: scheme.toLowerCase(), hostname, port }
}

function isIp(hostname: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(hostname) || hostname.includes(':')
}

function isLoopback(hostname: string): boolean {
  return hostname.startsWith('127.') || hostname === '::1'
}

/** A glob of the allow list: `*` and `?` stop at `.` and `/`, `**` does not; `{…}` holds globs. One with a brace that is never closed allows nothing. */
function toPattern(glob: string): RegExp {
  let depth = 0
  const source = glob.replace(/\*\*|\*|\?|\[!?[^\]]+\]|\\.|[^\\]/g, (token) => {
    if (token === '**') return '.*'
    if (token === '*') return '[^./]*'
    if (token === '?') return '[^./]'
    if (token === '{') {
      depth += 1
      return '(?:'
    }
    if (token === '}' && depth > 0) {
      depth -= 1
      return ')'
    }
    if (token === ',' && depth > 0) return '|'
    if (token.startsWith('[') && token.length > 1) return token.replace('[!', '[^')
    return escapePattern(token.startsWith('\\') ? token.slice(1) : token)
  })
  return depth === 0 ? new RegExp(`^${source}$`, 's') : /(?!)/
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

/** `application/x-www-form-urlencoded` with its keys in order, as Go writes it. */
export function encodeQuery(values: Readonly<Record<string, string>>): string {
  return Object.keys(values).sort().map((key) => `${escapeQuery(key)}=${escapeQuery(values[key] ?? '')}`).join('&')
}

export function escapeQuery(text: string): string {
  const escaped = encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return escaped.replaceAll('%20', '+')
}

interface SplitTarget {
  readonly address: string
  readonly query: string | undefined
  readonly fragment: string | undefined
}

function splitTarget(target: string): SplitTarget {
  const [, address = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(target) ?? []
  return { address: escapePath(address), query, fragment }
}

function escapePath(address: string): string {
  return address.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) => encodeURIComponent(character))
}

function mergeQuery(query: string | undefined, more: Readonly<Record<string, string>>): string {
  const pairs = new Map<string, string[]>()
  for (const [key, value] of new URLSearchParams(query ?? '')) pairs.set(key, [...(pairs.get(key) ?? []), value])
  for (const [key, value] of Object.entries(more)) pairs.set(key, [value])
  return [...pairs.keys()].sort().flatMap((key) => (pairs.get(key) ?? []).map((value) => `${escapeQuery(key)}=${escapeQuery(value)}`)).join('&')
}

/** The target with more parameters in its query. */
export function withQuery(target: string, more: Readonly<Record<string, string>>): string {
  const { address, query, fragment } = splitTarget(target)
  return `${address}?${mergeQuery(query, more)}${fragment === undefined ? '' : `#${fragment}`}`
}

/** A success puts its fragment behind whatever the target has, even behind a fragment of its own. */
export function withSessionFragment(target: string, values: Readonly<Record<string, string>>): string {
  return `${target}#${encodeQuery({ ...values, sb: '' })}`
}

/** Errors and messages replace the fragment, encoded twice; with PKCE they are in the query as well. */
export function withMessage(target: string, values: Readonly<Record<string, string>>, inQuery: boolean): string {
  const { address, query } = splitTarget(target)
  const search = inQuery ? mergeQuery(query, values) : query
  const fragment = encodeQuery({ ...values, sb: '' }).replaceAll('%', '%25')
  return `${address}${search === undefined ? '' : `?${search}`}#${fragment}`
}

const oauthErrors: Readonly<Record<number, string>> = {
  400: 'invalid_request',
  401: 'unauthorized_client',
  403: 'access_denied',
  500: 'server_error',
  503: 'temporarily_unavailable',
}

/** What a redirect says of an error; statuses that OAuth has no word for go without `error`. */
export function redirectError(error: HttpError): Record<string, string> {
  const name = oauthErrors[error.status]
  return { ...(name === undefined ? {} : { error: name }), error_code: error.code, error_description: error.message }
}
