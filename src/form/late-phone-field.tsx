'use client'

import { useState } from 'react'
import { createOnDemand } from '../shared/create-on-demand.js'
import { useOnDemand } from '../shared/use-on-demand.js'
import type { PhoneFieldProps } from './phone-field.js'
import { TextField } from './text-field.js'

const phoneField = /* @__PURE__ */ createOnDemand(() => import('./phone-field.js').then(({ PhoneField }) => PhoneField))

/** A `PhoneField` that is loaded where it is shown; until then, and where it cannot be, a plain field for the whole number. */
export function LatePhoneField({ defaultCountry, countries, ...props }: PhoneFieldProps) {
  const { value: PhoneField } = useOnDemand(phoneField)
  const [isFocused, setFocused] = useState(props.autoFocus)
  // What was typed is the form's; the focus is to be taken along, and not back from where it has gone meanwhile.
  if (PhoneField) return <PhoneField defaultCountry={defaultCountry} countries={countries} {...props} autoFocus={isFocused} />
  return <TextField type="tel" inputMode="tel" {...props} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)} />
}
