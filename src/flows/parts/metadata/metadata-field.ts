import type { ReactNode } from 'react'
import * as z from 'zod/mini'
import type { FormFieldProps, FormSchema } from '../../../form/index.js'

interface CommonField {
  /** Its key in the person's `user_metadata`. */
  readonly name: string
  readonly label: ReactNode
  /** @default false */
  readonly required?: boolean | undefined
  readonly hint?: ReactNode
  /** What autofill puts there, such as `name` or `organization`. */
  readonly autoComplete?: string | undefined
  /** What is asked of the value, in place of the rules of its kind; its messages are keys of the section `validation`. */
  readonly schema?: z.ZodMiniType | undefined
  readonly defaultValue?: unknown
}

/** A further field of a form, whose value goes into `user_metadata`. */
export type MetadataField =
  | (CommonField & { readonly kind?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'date' | undefined; readonly placeholder?: string | undefined })
  | (CommonField & { readonly kind: 'select'; readonly choices: readonly { readonly value: string; readonly label: string }[] })
  | (CommonField & { readonly kind: 'checkbox' })
  | (CommonField & { readonly kind: 'custom'; readonly render: FormFieldProps['children'] })

/** What further fields hold, by name. */
export type Metadata = Record<string, unknown>

/** What is asked of further fields. */
export function createMetadataSchema(fields: readonly MetadataField[]): z.ZodMiniType<Metadata> {
  // SAFETY: an object of fields is a record of their values.
  return z.object(Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)]))) as unknown as FormSchema<Metadata>
}

/** What further fields hold at first. */
export function defaultMetadata(fields: readonly MetadataField[], values: Metadata = {}): Metadata {
  return Object.fromEntries(fields.map(({ name, kind, defaultValue = kind === 'checkbox' ? false : '' }) => [name, values[name] ?? defaultValue]))
}

/** Further fields as the server keeps them: what was left empty is left out. */
export function filledIn(metadata: Metadata): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== '' && value !== undefined))
}

function schemaOf({ kind, required = false, schema }: MetadataField): z.ZodMiniType {
  if (schema) return schema
  if (kind === 'custom') return z.unknown().check(z.refine((value) => !required || (value !== '' && value !== undefined && value !== null), 'required'))
  if (kind === 'checkbox') return z.boolean().check(z.refine((isTicked) => !required || isTicked, 'required'))
  const text = z.string().check(z.trim(), z.refine((value) => !required || value !== '', 'required'))
  return kind === 'number' ? z.pipe(text, z.transform((value: string) => (value === '' ? undefined : Number(value)))) : text
}
