import type { Json, Recording } from './recording.js'

const patterns: Readonly<Record<string, string>> = {
  uuid: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  jwt: '[\\w-]+\\.[\\w-]+\\.[\\w-]+',
  refresh: '[\\w-]{12,}',
  otp: '\\d{6,10}',
  hash: '[0-9a-f]{56}',
  code: '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}',
  challenge: '[\\w-]+',
  'totp-secret': '[A-Z2-7]+',
  secret: '[\\w~.-]+',
  opaque: '[\\w~.-]+',
  ts: '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})',
  epoch: '\\d{10}',
  n: '-?\\d+',
  text: '[^]*?',
  svg: '[^]*<svg[^]*',
  any: '[^]*',
}
const free = new Set(['ts', 'epoch', 'n', 'text', 'svg', 'any'])
const mayRepeat = new Set(['otp', 'jwt', 'totp-secret', 'opaque'])
const placeholder = /<([a-z][a-z0-9_-]*%?)(?::([^<>]*))?>/g

/** What the placeholders of a scenario stand for, as it goes on. */
export interface Bindings {
  /** Compares what was expected with what came; throws at the first difference. */
  match(expected: Json, actual: unknown, where: string): void
  /** Puts in what placeholders stand for. */
  fill(text: string): string
  fillJson(value: Json): Json
  set(name: string, value: string): void
  get(name: string): string | undefined
  forget(type: string): void
}

export function createBindings(recording: Recording, fixed: Readonly<Record<string, string>>, compute: (name: string) => Json): Bindings {
  const values = new Map(Object.entries(fixed))

  const valueOf = (type: string, name: string): string | undefined => {
    if (type === 'uuid64') return encode(values.get(`uuid:${name}`))
    if (type === 'first5') return values.get(`refresh:${name}`)?.slice(0, 5)
    return values.get(type in patterns ? `${type}:${name}` : type)
  }
  const fill = (text: string) => text.replace(placeholder, (whole, type: string, name = '') => {
    if (type === 'computed') return String(compute(name))
    return valueOf(type, name) ?? whole
  })
  const fillJson = (value: Json): Json => {
    if (typeof value === 'string') return /^<computed:[^<>]*>$/.test(value) ? compute(value.slice(10, -1)) : fill(value)
    if (Array.isArray(value)) return value.map(fillJson)
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillJson(part)]))
    return value
  }
  const bind = (key: string, value: string, where: string) => {
    const type = key.slice(0, key.indexOf(':'))
    const other = [...values].find(([known, bound]) => known !== key && known.startsWith(`${type}:`) && bound === value)
    if (other && !mayRepeat.has(type)) throw new Error(`${where}: <${key}> has the value of <${other[0]}>`)
    values.set(key, value)
    const token = type === 'jwt' ? recording.jwts?.[key.slice(4)] : undefined
    if (!token) return
    const [header = '', claims = ''] = value.split('.')
    match(token.header, decode(header), `${where} (header of <${key}>)`)
    match(token.claims, decode(claims), `${where} (claims of <${key}>)`)
  }
  const matchText = (expected: string, actual: string, where: string) => {
    const unbound: string[] = []
    let source = ''
    let end = 0
    for (const found of expected.matchAll(placeholder)) {
      const [whole, type = '', name = ''] = found
      source += escape(expected.slice(end, found.index))
      end = found.index + whole.length
      const value = free.has(type) ? undefined : valueOf(type, name)
      if (value !== undefined) source += escape(value)
      else if (!(type in patterns)) source += type === 'first5' ? '[\\w-]{5}' : escape(whole)
      else if (free.has(type)) source += patterns[type]
      else if (unbound.includes(`${type}:${name}`)) source += `\\${String(unbound.indexOf(`${type}:${name}`) + 1)}`
      else {
        unbound.push(`${type}:${name}`)
        source += `(${patterns[type] ?? ''})`
      }
    }
    const matched = new RegExp(`^${source}${escape(expected.slice(end))}$`).exec(actual)
    if (!matched) throw new Error(`${where}: expected ${fill(expected)}, got ${actual}`)
    unbound.forEach((key, index) => { bind(key, matched[index + 1] ?? '', where) })
  }
  const match = (expected: Json, actual: unknown, where: string): void => {
    if (expected === '<any>') return
    if (expected === '<epoch>' && typeof actual === 'number') return
    if (typeof expected === 'string' && typeof actual === 'string') return matchText(expected, actual, where)
    if (Array.isArray(expected)) return matchList(expected, actual, { where, match })
    if (typeof expected === 'object' && expected !== null && !Array.isArray(expected)) return matchObject(expected as Readonly<Record<string, Json>>, actual, { where, match })
    if (expected !== actual) throw new Error(`${where}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`)
  }

  return {
    match,
    fill,
    fillJson,
    set: (name, value) => { values.set(name, value) },
    get: (name) => values.get(name),
    forget: (type) => { for (const key of values.keys()) if (key.startsWith(`${type}:`)) values.delete(key) },
  }
}

interface Nested {
  readonly where: string
  readonly match: (expected: Json, actual: unknown, where: string) => void
}

function matchList(expected: readonly Json[], actual: unknown, { where, match }: Nested): void {
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    throw new Error(`${where}: expected a list of ${String(expected.length)}, got ${JSON.stringify(actual)}`)
  }
  expected.forEach((part, index) => { match(part, actual[index], `${where}[${String(index)}]`) })
}

function matchObject(expected: Readonly<Record<string, Json>>, actual: unknown, { where, match }: Nested): void {
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) throw new Error(`${where}: expected an object, got ${JSON.stringify(actual)}`)
  const missing = Object.keys(expected).filter((key) => !(key in actual))
  const extra = Object.keys(actual).filter((key) => !(key in expected))
  if (missing.length > 0 || extra.length > 0) throw new Error(`${where}: missing [${missing.join()}], too many [${extra.join()}] in ${JSON.stringify(actual)}`)
  const record = actual as Readonly<Record<string, unknown>>
  for (const [key, part] of Object.entries(expected)) match(part, record[key], `${where}.${key}`)
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function encode(text: string | undefined): string | undefined {
  return text === undefined ? undefined : Buffer.from(text).toString('base64url')
}

export function decode(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
}
