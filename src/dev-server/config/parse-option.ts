import type { Option, Rate } from './option.js'

/** What an option allows, in words for an error message. */
export function describeOption(option: Option): string {
  switch (option.kind) {
    case 'text':
    case 'optional': return 'a string'
    case 'flag': return 'true or false'
    case 'number': return 'a whole number'
    case 'duration': return "a number of seconds, or a duration such as '10m'"
    case 'list': return 'a list of strings, or one string with commas between them'
    case 'rate': return "a number an hour, or a rate such as '100/1h'"
    case 'choice': return `one of ${option.choices.map((allowed) => `'${allowed}'`).join(', ')}`
    case 'keys': return 'a list of JSON Web Keys, one of them with "sign" in its key_ops'
    default: return option satisfies never
  }
}

/** Reads a value given in code, or undefined when the option does not allow it. */
export function parseOption(option: Option, value: unknown): unknown {
  switch (option.kind) {
    case 'text':
    case 'optional': return typeof value === 'string' ? value : undefined
    case 'flag': return typeof value === 'boolean' ? value : undefined
    case 'number': return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
    case 'duration': return typeof value === 'string' ? parseDuration(value) : typeof value === 'number' && value >= 0 ? value : undefined
    case 'list': return parseList(value)
    case 'rate': return parseRate(value)
    case 'choice': return typeof value === 'string' && option.choices.includes(value) ? value : undefined
    case 'keys': return parseKeys(value)
    default: return option satisfies never
  }
}

/** Reads the text of an environment variable, or undefined when the option does not allow it. */
export function parseVariable(option: Option, value: string): unknown {
  if (option.kind === 'flag') return { true: true, '1': true, t: true, false: false, '0': false, f: false, '': false }[value.toLowerCase()]
  if (option.kind === 'number') return value === '' ? option.fallback : /^\d+$/.test(value) ? Number(value) : undefined
  if (option.kind === 'duration' && value === '') return option.fallback
  if (option.kind === 'rate' && /^\d+$/.test(value)) return parseRate(Number(value))
  return parseOption(option, value)
}

const unitSeconds: Record<string, number> = { ns: 1e-9, us: 1e-6, 'µs': 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 }

/** Reads a duration as Go writes it (`1h30m`), or a plain number of seconds. */
export function parseDuration(value: string): number | undefined {
  if (/^\d+$/.test(value)) return Number(value)
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(value)) return undefined
  const parts = value.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)
  return [...parts].reduce((sum, [, amount, unit]) => sum + Number(amount) * (unitSeconds[unit ?? ''] ?? 0), 0)
}

function parseList(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return value.split(',').map((part) => part.trim()).filter((part) => part !== '')
  return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : undefined
}

function parseRate(value: unknown): Rate | undefined {
  if (typeof value === 'number' && value >= 0) return { events: value, seconds: 3600, shape: 'window' }
  const [, events, per] = typeof value === 'string' ? (/^(\d+)(?:\/(.+))?$/.exec(value) ?? []) : []
  if (events === undefined) return undefined
  if (per === undefined) return { events: Number(events), seconds: 3600, shape: 'window' }
  const seconds = parseDuration(per)
  return seconds ? { events: Number(events), seconds, shape: 'bucket' } : undefined
}

function parseKeys(value: unknown): readonly JsonWebKey[] | undefined {
  const parsed = typeof value === 'string' ? parseJson(value === '' ? '[]' : value) : value
  if (!Array.isArray(parsed) || !parsed.every((key) => typeof key === 'object' && key !== null && 'kty' in key)) return undefined
  const signing = parsed.filter((key: JsonWebKey) => key.key_ops?.includes('sign'))
  return parsed.length === 0 || signing.length === 1 ? parsed : undefined
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
