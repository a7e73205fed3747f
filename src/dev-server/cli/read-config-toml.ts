import { nearestName, parseDuration, type ConfigInput } from '../config/index.js'
import { tomlSettings, type TomlSetting } from './toml-settings.js'

export interface TomlSources {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Reads a file that the configuration names. */
  readonly readFile: (path: string) => string
}

export interface TomlConfig {
  readonly config: ConfigInput
  /** What is set there and has no effect here. */
  readonly ignored: readonly string[]
}

/** Sections of texting services and of other issuers, which this server has no use for. */
const idleSections = ['third_party.', 'sms.twilio.', 'sms.twilio_verify.', 'sms.messagebird.', 'sms.textlocal.', 'sms.vonage.'] as const

/** Reads the `[auth]` part of a parsed `supabase/config.toml`, with the defaults that the Supabase CLI gives to what it leaves out. */
export function readAuthToml(toml: Readonly<Record<string, unknown>>, sources: TomlSources): TomlConfig {
  const auth = flatten(toml['auth'], '')
  const isOff = (path: string) => auth.get(`${path.slice(0, path.lastIndexOf('.'))}.enabled`) === false
  const ignored: string[] = []
  const entries = new Map<string, unknown>(cliDefaults())
  for (const [path, raw] of auth) {
    if (path.startsWith('sms.test_otp.') || idleSections.some((section) => path.startsWith(section))) continue
    const setting = tomlSettings.get(path)
    if (!setting) throw new TypeError(`latchkey: supabase/config.toml has auth.${path}, which is no setting.${suggest(path)}`)
    const { value, missing } = substitute(raw, sources.env)
    if (missing !== undefined && !isOff(path)) ignored.push(`auth.${path} (${missing} is not set)`)
    const checked = checkType(path, setting, missing === undefined ? value : emptyValue(setting))
    if (setting.key === undefined) continue
    if (path.startsWith('email.smtp.') && auth.get('email.smtp.enabled') !== true) continue
    entries.set(setting.key, path.endsWith('.content_path') ? sources.readFile(String(checked)) : checked)
  }
  const idle = [...auth].filter(([path, value]) => value === true && path.endsWith('.enabled') && idleSections.some((section) => path.startsWith(section)))
  ignored.push(...idle.map(([path]) => `auth.${path.slice(0, -'.enabled'.length)}`))
  dropPostgresHooks(entries, ignored)
  // SAFETY: each value has the type that its setting asks for, and createDevServer checks it once more.
  return { config: Object.fromEntries([...entries, ...readSpecial(auth, sources)]) as ConfigInput, ignored }
}

/** Settings that are made of more than one key, or of a file. */
function readSpecial(auth: ReadonlyMap<string, unknown>, { readFile }: TomlSources): readonly (readonly [keyof ConfigInput, unknown])[] {
  const codes = [...auth].filter(([path]) => path.startsWith('sms.test_otp.')).map(([path, code]) => `${path.slice('sms.test_otp.'.length)}:${String(code)}`)
  const keysPath = auth.get('signing_keys_path')
  const mails = auth.get('rate_limit.email_sent')
  return [
    ...(codes.length === 0 ? [] : [['smsTestOtp', codes.join(',')] as const]),
    ...(typeof keysPath === 'string' && keysPath !== '' ? [['jwtKeys', readFile(keysPath)] as const] : []),
    // As in the CLI, the number counts only where mails really go out.
    ...(typeof mails === 'number' && auth.get('email.smtp.enabled') === true ? [['rateLimitEmailSent', mails] as const] : []),
    ...(['twilio', 'twilio_verify', 'messagebird', 'textlocal', 'vonage'].filter((name) => auth.get(`sms.${name}.enabled`) === true).map((name) => ['smsProvider', name] as const)),
  ]
}

function cliDefaults(): readonly (readonly [string, unknown])[] {
  return [...tomlSettings].flatMap(([path, setting]) => (setting.key === undefined || setting.fallback === undefined ? [] : [[setting.key, checkType(path, setting, setting.fallback)] as const]))
}

/** Functions in Postgres cannot be called here. */
function dropPostgresHooks(entries: Map<string, unknown>, ignored: string[]): void {
  for (const [key, uri] of [...entries]) {
    if (!key.startsWith('hook') || !key.endsWith('Uri') || !String(uri).startsWith('pg-functions:')) continue
    const name = key.slice(0, -'Uri'.length)
    if (entries.get(`${name}Enabled`) === true) ignored.push(`${String(uri)} (a hook in Postgres)`)
    for (const suffix of ['Enabled', 'Uri', 'Secrets']) entries.delete(`${name}${suffix}`)
  }
}

function flatten(value: unknown, prefix: string): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) return new Map()
  return new Map(Object.entries<unknown>(Object(value)).flatMap(([name, inner]): (readonly [string, unknown])[] => {
    const path = prefix === '' ? name : `${prefix}.${name}`
    const isTable = typeof inner === 'object' && inner !== null && !Array.isArray(inner) && !(inner instanceof Date)
    return isTable ? [...flatten(inner, path)] : [[path, inner]]
  }))
}

/** Replaces `env(NAME)` by the variable; numbers and flags may come from one too. */
function substitute(value: unknown, env: TomlSources['env']): { value: unknown; missing?: string } {
  if (Array.isArray(value)) return { value: value.map((item: unknown) => substitute(item, env).value) }
  const [, name] = typeof value === 'string' ? (/^env\(([^)]+)\)$/.exec(value) ?? []) : []
  if (name === undefined) return { value }
  const found = env[name]
  return found === undefined ? { value: '', missing: name } : { value: found }
}

function checkType(path: string, setting: TomlSetting, value: unknown): unknown {
  const read = readTyped(setting, value)
  const isAllowed = read !== undefined && (setting.choices?.includes(String(read)) ?? true)
  if (!isAllowed) throw new TypeError(`latchkey: auth.${path} in supabase/config.toml must be ${setting.choices ? `one of ${setting.choices.map((choice) => `"${choice}"`).join(', ')}` : typeNames[setting.type]}.`)
  // SAFETY: `convert` is written for the type of its own setting, which the value has.
  return setting.convert ? (setting.convert as (input: unknown) => unknown)(read) : read
}

const typeNames = {
  string: 'a string',
  boolean: 'true or false',
  number: 'a whole number',
  duration: "a duration such as '1m'",
  strings: 'a list of strings',
} as const

function readTyped({ type }: TomlSetting, value: unknown): unknown {
  switch (type) {
    case 'string': return typeof value === 'string' ? value : undefined
    case 'boolean': return typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined
    case 'number': return readNumber(value)
    case 'duration': return typeof value === 'string' ? parseDuration(value) : readNumber(value)
    case 'strings': return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined
    default: return type satisfies never
  }
}

function readNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

function emptyValue({ type }: TomlSetting): unknown {
  return { string: '', boolean: false, number: 0, duration: 0, strings: [] }[type]
}

function suggest(path: string): string {
  const nearest = nearestName(path, [...tomlSettings.keys()])
  return nearest === undefined ? '' : ` Did you mean auth.${nearest}?`
}
