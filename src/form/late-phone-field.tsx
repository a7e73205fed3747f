'use client'

import { createOnDemand } from '../shared/create-on-demand.js'
import { useOnDemand } from '../shared/use-on-demand.js'
import { Field, TextInput } from '../ui/index.js'
import type { PhoneFieldProps } from './phone-field.js'
import { TextField } from './text-field.js'

const phoneField = /* @__PURE__ */ createOnDemand(() => import('./phone-field.js').then(({ PhoneField }) => PhoneField))

/** A `PhoneField` that is loaded where it is shown; a plain field, for the whole number, where it cannot be. */
export function LatePhoneField({ defaultCountry, countries, ...props }: PhoneFieldProps) {
  const { value: PhoneField, hasFailed } = useOnDemand(phoneField)
  if (PhoneField) return <PhoneField defaultCountry={defaultCountry} countries={countries} {...props} />
  if (hasFailed) return <TextField type="tel" {...props} />
  return <Field label={props.label} action={props.action} data-name={props.name}><TextInput type="tel" autoComplete={props.autoComplete} readOnly aria-busy /></Field>
}
