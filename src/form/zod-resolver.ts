import { set, type FieldErrors, type FieldValues, type Resolver, type ResolverResult } from 'react-hook-form'
import * as z from 'zod/mini'

/** A schema whose values are a form's. */
export type FormSchema<Values extends FieldValues> = z.ZodMiniType<Values, FieldValues>

/** Checks a form's values against a schema; each field gets its first issue, whose message is a key of the words. */
export function zodResolver<Values extends FieldValues>(currentSchema: () => FormSchema<Values>): Resolver<Values> {
  return (values): ResolverResult<Values> => {
    const result = z.safeParse(currentSchema(), values)
    return result.success ? { values: result.data, errors: {} } : { values: {}, errors: fieldErrors<Values>(result.error.issues) }
  }
}

function fieldErrors<Values extends FieldValues>(issues: readonly z.core.$ZodIssue[]): FieldErrors<Values> {
  const errors: FieldErrors<Values> = {}
  const seen = new Set<string>()
  for (const { path, message } of issues) {
    const name = path.join('.') || 'root'
    if (!seen.has(name)) set(errors, name, { type: 'validation', message })
    seen.add(name)
  }
  return errors
}
