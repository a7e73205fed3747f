import { nearestName, parseDuration } from '../config/index.js'
import { isUuid } from '../crypto/index.js'
import type { SeedFactor, SeedIdentity, SeedUser } from './seed-user.js'

/** What a field must be, and how that is said. */
interface Check {
  readonly must: string
  readonly fits: (value: unknown) => boolean
}

type Checks<T> = Readonly<Record<keyof T & string, Check>>

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
const text: Check = { must: 'a string', fits: (value) => typeof value === 'string' && value !== '' }
const flag: Check = { must: 'true or false', fits: (value) => typeof value === 'boolean' }
const object: Check = { must: 'an object', fits: isObject }
const list: Check = { must: 'a list', fits: (value) => Array.isArray(value) }

const userChecks: Checks<SeedUser> = {
  id: { must: 'a UUID', fits: isUuid },
  email: text,
  phone: text,
  password: text,
  emailConfirmed: flag,
  phoneConfirmed: flag,
  role: text,
  userMetadata: object,
  appMetadata: object,
  identities: list,
  factors: list,
  anonymous: flag,
  banned: { must: "true, false, or a duration such as '24h'", fits: (value) => typeof value === 'boolean' || (typeof value === 'string' && parseDuration(value) !== undefined) },
}

const identityChecks: Checks<SeedIdentity> = { provider: text, id: text, data: object }

const factorChecks: Checks<SeedFactor> = {
  type: { must: "'totp' or 'phone'", fits: (value) => value === 'totp' || value === 'phone' },
  friendlyName: text,
  secret: { must: 'a secret in base32', fits: (value) => typeof value === 'string' && /^[A-Z2-7]{16,}$/.test(value) },
  phone: text,
  verified: flag,
}

/** Reads people from a list that may hold anything, or says where it is wrong and what would be right. */
export function checkSeedUsers(people: unknown, name: string): readonly SeedUser[] {
  if (!Array.isArray(people)) throw new TypeError(`latchkey: ${name} must be a list of people.`)
  people.forEach((person: unknown, index) => {
    const at = `${name}[${String(index)}]`
    const fields = checkFields(person, userChecks, at)
    forEachEntry(fields['identities'], (identity, entry) => { checkRequired(checkFields(identity, identityChecks, `${at}.${entry('identities')}`), 'provider', `${at}.${entry('identities')}`) })
    forEachEntry(fields['factors'], (factor, entry) => { checkRequired(checkFields(factor, factorChecks, `${at}.${entry('factors')}`), 'type', `${at}.${entry('factors')}`) })
  })
  // SAFETY: every field of every person was checked above.
  return people as readonly SeedUser[]
}

function forEachEntry(values: unknown, visit: (value: unknown, entry: (field: string) => string) => void): void {
  if (Array.isArray(values)) values.forEach((value: unknown, index) => { visit(value, (field) => `${field}[${String(index)}]`) })
}

function checkFields(value: unknown, checks: Readonly<Record<string, Check>>, at: string): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new TypeError(`latchkey: ${at} must be an object.`)
  const fields = Object.fromEntries(Object.entries<unknown>(Object(value)).filter(([, field]) => field !== undefined))
  for (const [name, field] of Object.entries(fields)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined
    if (!check) throw new TypeError(`latchkey: ${at} has '${name}', which is none of ${Object.keys(checks).join(', ')}.${suggest(name, checks)}`)
    if (!check.fits(field)) throw new TypeError(`latchkey: ${at}.${name} must be ${check.must}.`)
  }
  return fields
}

function checkRequired(fields: Readonly<Record<string, unknown>>, name: string, at: string): void {
  if (fields[name] === undefined) throw new TypeError(`latchkey: ${at} needs '${name}'.`)
}

function suggest(name: string, checks: Readonly<Record<string, Check>>): string {
  const nearest = nearestName(name, Object.keys(checks))
  return nearest === undefined ? '' : ` Did you mean '${nearest}'?`
}
