import { invalid, type HttpError } from '../http-error.js'

/** What sets the messages of one chain apart. */
export interface MessageFormat {
  /** How errors begin: `siws` or `siwe`. */
  readonly prefix: string
  readonly account: string
  readonly address: RegExp
  readonly addressError: string
  readonly chainId: RegExp
}

/** A message with which somebody signs in by their wallet. @see EIP-4361 */
export interface SignInMessage {
  readonly domain: string
  readonly address: string
  readonly statement: string | undefined
  readonly uri: string
  readonly chainId: string
  /** Milliseconds since 1970. */
  readonly issuedAt: number
  readonly notBefore: number | undefined
  readonly expirationTime: number | undefined
}

type Fields = Partial<Record<'URI' | 'Version' | 'Chain ID' | 'Issued At' | 'Expiration Time' | 'Not Before', string>>

/** Reads a message, or says what is wrong with it. */
export function parseMessage(text: string, format: MessageFormat): SignInMessage {
  const fail = (what: string) => invalid(`${format.prefix}: ${what}`)
  const lines = text.split('\n')
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = lines
  if (lines.length < 6) throw fail('message needs at least 6 lines')
  const suffix = ` wants you to sign in with your ${format.account} account:`
  if (!first.endsWith(suffix)) throw fail(`message first line does not end in "${suffix}"`)
  const domain = first.slice(0, -suffix.length).trim()
  if (!/^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?(:\d{1,5})?$/.test(domain)) throw fail('domain in first line of message is not valid')
  const address = second.trim()
  if (!format.address.test(address)) throw fail(format.addressError)
  if (third !== '') throw fail('third line must be empty')
  const hasStatement = fourth !== '' && fifth === ''
  const fields = readFields(lines, hasStatement ? 5 : 3, fail)
  return { domain, address, statement: hasStatement ? fourth : undefined, ...checkFields(fields, format, fail) }
}

type Fail = (what: string) => HttpError

function readFields(lines: readonly string[], start: number, fail: Fail): Fields {
  const fields: Record<string, string> = {}
  let resources = -1
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim()
    if (index < start) continue
    if (resources >= 0 && line.startsWith('- ')) {
      if (!isUri(line.slice(2).trim())) throw fail(`Resource at position ${String(resources)} has invalid URI`)
      resources += 1
      continue
    }
    resources = line === 'Resources:' ? 0 : -1
    if (line === '' || resources === 0) continue
    const colon = line.indexOf(':')
    if (colon < 0) throw fail(`encountered unparsable line at index ${String(index)}`)
    fields[line.slice(0, colon)] = line.slice(colon + 1).trim()
  }
  return fields
}

function checkFields(fields: Fields, format: MessageFormat, fail: Fail) {
  const { URI: uri, Version: version = '', 'Chain ID': chainId = '' } = fields
  if (uri !== undefined && !isUri(uri)) throw fail('URI is not valid')
  if (fields['Chain ID'] !== undefined && !format.chainId.test(chainId)) throw fail('Chain ID is not valid')
  const issuedAt = readTime(fields, 'Issued At', fail)
  const expirationTime = readTime(fields, 'Expiration Time', fail)
  const notBefore = readTime(fields, 'Not Before', fail)
  if (version !== '1') throw fail(`Version value is not supported, expected 1 got ${JSON.stringify(version)}`)
  if (issuedAt === undefined) throw fail('Issued At is not specified')
  if (uri === undefined) throw fail('URI is not specified')
  if (expirationTime !== undefined && issuedAt > expirationTime) throw fail('Issued At is after Expiration Time')
  if (expirationTime !== undefined && notBefore !== undefined && notBefore > expirationTime) throw fail('Not Before is after Expiration Time')
  return { uri, chainId, issuedAt, expirationTime, notBefore }
}

function isUri(text: string): boolean {
  return /^(\/|[a-z][a-z0-9+.-]*:)\S*$/i.test(text)
}

/** A time as RFC 3339 writes it. */
function readTime(fields: Fields, name: 'Issued At' | 'Expiration Time' | 'Not Before', fail: Fail): number | undefined {
  const value = fields[name]
  if (value === undefined) return undefined
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(at)) throw fail(`${name} is not a valid ISO8601 timestamp`)
  return at
}
