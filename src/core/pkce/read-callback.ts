/** What a redirect carries. */
export type Callback =
  | { kind: 'code'; code: string; flowId: string | null }
  | { kind: 'tokens' }
  | { kind: 'error' }
  | { kind: 'message' }
  | { kind: 'token-hash'; tokenHash: string; type: string }

export interface CallbackAddress {
  callback: Callback
  params: { [name: string]: string }
  /** Supabase's own mark, which other people's redirects do not have. */
  hasMark: boolean
  /** The address without what the redirect carried. */
  clean: string
}

const carried = [
  'code', 'error', 'error_code', 'error_description', 'sb', 'sb_flow_id', 'token_hash', 'type', 'access_token', 'expires_at', 'expires_in',
  'refresh_token', 'provider_token', 'provider_refresh_token', 'token_type', 'message',
]

const nameOf = (pair: string) => pair.split('=')[0] ?? ''

/** Reads any redirect of the server out of an address, query or fragment; `null` where there is none. */
export function readCallback(href: string): CallbackAddress | null {
  const [beforeHash = '', ...fragments] = href.split('#')
  const [path = '', query = ''] = splitOnce(beforeHash, '?')
  const isOurs = (fragment: string) => fragment.split('&').some((pair) => ['access_token', 'error', 'error_code', 'error_description', 'message', 'sb'].includes(nameOf(pair)))
  const params = { ...decode(fragments.filter(isOurs).join('&'), true), ...decode(query, false) }
  const callback = toCallback(params)
  if (!callback) return null
  const keep = (part: string) => part.split('&').filter((pair) => pair && !carried.includes(nameOf(pair))).join('&')
  const kept = fragments.map((fragment) => (isOurs(fragment) ? keep(fragment) : fragment)).filter(Boolean)
  const search = keep(query)
  return { callback, params, hasMark: 'sb' in params, clean: [path + (search && `?${search}`), ...kept].join('#') }
}

function toCallback(params: { [name: string]: string }): Callback | null {
  const { code, token_hash: tokenHash, type } = params
  if (params.error || params.error_code || params.error_description) return { kind: 'error' }
  if (params.access_token) return { kind: 'tokens' }
  if (code) return { kind: 'code', code, flowId: params.sb_flow_id ?? null }
  if (tokenHash && type) return { kind: 'token-hash', tokenHash, type }
  return params.message ? { kind: 'message' } : null
}

/** The server encodes the fragments of errors and messages twice. */
function decode(text: string, isFragment: boolean): { [name: string]: string } {
  const params = Object.fromEntries(new URLSearchParams(text))
  for (const name of ['error_description', 'message']) {
    const value = params[name]
    if (isFragment && value) params[name] = value.replace(/(%[0-9a-f]{2})+/gi, decodeSafely)
  }
  return params
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function splitOnce(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark)
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)]
}
