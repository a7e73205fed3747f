import { metadataPlaces as places, metadataText, type MetadataField } from '../parts/index.js'
import type { ProfileValues } from './profile-schema.js'

/** A person's `user_metadata`. */
export type KnownMetadata = Readonly<Record<string, unknown>>

/** What a person's metadata puts into the form. */
export function profileValuesOf(known: KnownMetadata, fields: readonly MetadataField[] = []): ProfileValues {
  return {
    fullName: metadataText(known, places.fullName),
    avatarUrl: metadataText(known, places.avatarUrl),
    ...(fields.length > 0 && { metadata: Object.fromEntries(fields.map((field) => [field.name, inputValue(field, known[field.name])])) }),
  }
}

/** What has to change of a person's metadata so that it says what the form says; `null` takes a key away. */
export function changedMetadata(values: ProfileValues, known: KnownMetadata): Record<string, unknown> {
  const before = profileValuesOf(known)
  const wanted = {
    ...(values.fullName !== before.fullName && placed(values.fullName, places.fullName, known)),
    ...(values.avatarUrl !== before.avatarUrl && placed(values.avatarUrl, places.avatarUrl, known)),
    ...values.metadata,
  }
  const entries = Object.entries(wanted).map(([key, value]) => [key, value === '' || value === undefined ? null : value] as const)
  return Object.fromEntries(entries.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(known[key] ?? null)))
}

/** The fields that nobody has touched since they were filled, with what the person's metadata says of them now. */
export function untouchedFields(typed: ProfileValues, filled: ProfileValues, next: ProfileValues): readonly (readonly [path: string, value: unknown])[] {
  const [typedFlat, filledFlat, nextFlat] = [flat(typed), flat(filled), flat(next)]
  return Object.entries(nextFlat).filter(([path, value]) => typedFlat[path] === filledFlat[path] && value !== typedFlat[path])
}

/** A name that is taken away must not come back from the other place. */
function placed(text: string, [key, fallback]: readonly [string, string], known: KnownMetadata) {
  return { [key]: text, ...(text === '' && known[fallback] !== undefined && { [fallback]: null }) }
}

function inputValue({ kind, defaultValue }: MetadataField, value: unknown): unknown {
  if (kind === 'checkbox') return value === undefined ? defaultValue ?? false : value === true
  if (kind === 'custom') return value ?? defaultValue ?? ''
  return typeof value === 'string' || typeof value === 'number' ? String(value) : defaultValue ?? ''
}

function flat({ metadata = {}, ...values }: ProfileValues): Record<string, unknown> {
  return { ...values, ...Object.fromEntries(Object.entries(metadata).map(([key, value]) => [`metadata.${key}`, value])) }
}
