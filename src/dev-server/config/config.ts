import { familyOptions } from './option-families.js'
import type { Option, OptionInput, OptionValue } from './option.js'
import { singleOptions } from './options.js'
import { describeOption, parseOption, parseVariable } from './parse-option.js'

const options = { ...singleOptions, ...familyOptions }
type Options = typeof options

/** Every setting of the server, as it reads it: durations in seconds, lists as arrays. */
export type Config = { readonly [Key in keyof Options]: OptionValue<Options[Key]> }

/** The settings that `createDevServer` takes: GoTrue's variables in camelCase, without `GOTRUE_`. */
export type ConfigInput = { readonly [Key in keyof Options]?: OptionInput<Options[Key]> | undefined }

const optionsByKey: Readonly<Record<string, Option>> = options
const keysByVariable = new Map(Object.keys(optionsByKey).map((key) => [toVariable(key), key]))
keysByVariable.set('API_EXTERNAL_URL', 'apiExternalUrl').set('PORT', 'apiPort').set('REQUEST_ID_HEADER', 'apiRequestIdHeader')

/** The environment variable of a setting. */
export function toVariable(key: string): string {
  return `GOTRUE_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}

/** The setting that an environment variable sets, if any. */
export function toConfigKey(variable: string): string | undefined {
  return keysByVariable.get(variable)
}

/** Fills in the defaults, and refuses an unknown setting or a value that its setting does not allow. */
export function readConfig(input: ConfigInput = {}): Config {
  const given = Object.entries(input).filter(([, value]) => value !== undefined).map(([key, value]) => {
    const option = optionsByKey[key]
    if (!option) throw new TypeError(`latchkey: config has no setting '${key}'.${suggest(key)}`)
    const parsed = parseOption(option, value)
    if (parsed === undefined) throw new TypeError(`latchkey: config.${key} must be ${describeOption(option)}.`)
    return [key, parsed] as const
  })
  const fallbacks = Object.entries(optionsByKey).map(([key, option]) => [key, option.fallback] as const)
  // SAFETY: every key of the table has its fallback or a value that its own option parsed.
  return withFloors(Object.fromEntries([...fallbacks, ...given]) as Config)
}

/** Reads GoTrue's environment variables into settings; others are left alone. */
export function readGoTrueEnv(env: Readonly<Record<string, string | undefined>>): ConfigInput {
  const entries = Object.entries(env).flatMap(([variable, value]) => {
    const key = keysByVariable.get(variable)
    const option = key === undefined ? undefined : optionsByKey[key]
    if (key === undefined || !option || value === undefined) return []
    const parsed = parseVariable(option, value)
    if (parsed === undefined) throw new TypeError(`latchkey: ${variable} must be ${describeOption(option)}.`)
    return [[key, option.kind === 'rate' ? value : parsed] as const]
  })
  // SAFETY: each value was parsed by the option of its key.
  return Object.fromEntries(entries) as ConfigInput
}

/** GoTrue raises some values that are too low, and replaces some that make no sense. */
function withFloors(config: Config): Config {
  const otpLength = (length: number) => (length >= 6 && length <= 10 ? length : 6)
  return {
    ...config,
    mailerOtpLength: otpLength(config.mailerOtpLength),
    smsOtpLength: otpLength(config.smsOtpLength),
    mfaPhoneOtpLength: otpLength(config.mfaPhoneOtpLength),
    passwordMinLength: Math.max(config.passwordMinLength, 6),
    smtpMaxFrequency: config.smtpMaxFrequency || 60,
    smsMaxFrequency: config.smsMaxFrequency || 60,
    externalFlowStateExpiryDuration: Math.max(config.externalFlowStateExpiryDuration, 300),
    mfaChallengeExpiryDuration: Math.max(config.mfaChallengeExpiryDuration, 300),
    mfaFactorExpiryDuration: Math.max(config.mfaFactorExpiryDuration, 300),
  }
}

function suggest(key: string): string {
  const nearest = nearestName(key, Object.keys(optionsByKey))
  return nearest === undefined ? ' Settings are GoTrue\'s variables in camelCase, without GOTRUE_.' : ` Did you mean '${nearest}'?`
}

/** The name most like another, when they differ by a few letters only. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const ranked = names.map((other) => ({ other, distance: editDistance(name.toLowerCase(), other.toLowerCase()) }))
  const best = ranked.sort((a, b) => a.distance - b.distance)[0]
  return best && best.distance <= Math.max(2, name.length / 4) ? best.other : undefined
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
