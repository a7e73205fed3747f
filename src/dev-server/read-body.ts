import type { Context } from './context.js'
import { isUuid, toText } from './crypto/index.js'
import { refuse } from './http-error.js'

/** What a field of a JSON body must be; absent and `null` count as the zero value, as in Go. */
export type FieldType = 'string' | 'string?' | 'boolean' | 'boolean?' | 'object' | 'uuid' | 'any'

type FieldValue<T> = T extends 'string' | 'uuid'
  ? string
  : T extends 'string?'
    ? string | undefined
    : T extends 'boolean'
      ? boolean
      : T extends 'boolean?'
        ? boolean | undefined
        : T extends 'object'
          ? Readonly<Record<string, unknown>> | undefined
          : unknown

export type Body<Fields> = { readonly [Name in keyof Fields]: FieldValue<Fields[Name]> }

/** Reads the fields of a JSON body; names match in any case, unknown ones are ignored, wrong types are `bad_json`. */
export async function readBody<const Fields extends Readonly<Record<string, FieldType>>>(context: Context, fields: Fields): Promise<Body<Fields>> {
  return pickFields(await readJson(context), fields)
}

/** Like `readBody`, where the body may be missing. */
export async function readOptionalBody<const Fields extends Readonly<Record<string, FieldType>>>(context: Context, fields: Fields): Promise<Body<Fields>> {
  const bytes = await context.readBytes()
  return pickFields(bytes.length === 0 ? {} : parseObject(toText(bytes)), fields)
}

/** Reads the fields of a URL-encoded body. */
export async function readForm({ readBytes }: Context): Promise<URLSearchParams> {
  return new URLSearchParams(toText(await readBytes()))
}

/** The whole JSON body, which is an object or null. */
export async function readJson(context: Context): Promise<Readonly<Record<string, unknown>>> {
  return parseObject(toText(await context.readBytes()))
}

export function isForm({ request }: Context): boolean {
  return request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  if (text.trim() === '') throw badJson('unexpected end of JSON input')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw badJson('invalid character in JSON input')
  }
  if (value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) throw badJson(`cannot unmarshal ${Array.isArray(value) ? 'array' : typeof value} into an object`)
  // SAFETY: an object that is no array has string keys.
  return value as Readonly<Record<string, unknown>>
}

/** Reads fields of an object that was parsed before; also for objects inside a body. */
export function pickFields<const Fields extends Readonly<Record<string, FieldType>>>(body: Readonly<Record<string, unknown>>, fields: Fields): Body<Fields> {
  const byName = new Map(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]))
  const entries = Object.entries(fields).map(([name, type]) => [name, readField(name, type, byName.get(name.toLowerCase()) ?? undefined)])
  // SAFETY: readField gives each field the type that its name asks for.
  return Object.fromEntries(entries) as Body<Fields>
}

function readField(name: string, type: FieldType, value: unknown): unknown {
  const kind = type.replace('?', '')
  if (kind === 'any') return value
  if (value === undefined) return type === 'string' || type === 'uuid' ? '' : type === 'boolean' ? false : undefined
  const fits = kind === 'object' ? typeof value === 'object' && !Array.isArray(value) : kind === 'uuid' ? isUuid(value) : typeof value === kind
  if (!fits) throw badJson(`cannot unmarshal ${Array.isArray(value) ? 'array' : typeof value} into field ${name} of type ${kind}`)
  return value
}

function badJson(why: string) {
  return refuse(400, 'bad_json', `Could not parse request body as JSON: ${why}`)
}
