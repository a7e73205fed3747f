'use client'

import { CheckboxField, FormField, TextField } from '../../../form/index.js'
import { enCommon, useMessages } from '../../../i18n/index.js'
import { Select } from '../../../ui/index.js'
import type { MetadataField } from './metadata-field.js'

/** The further fields of a form. */
export function MetadataFields({ fields }: { fields: readonly MetadataField[] }) {
  return fields.map((field) => <MetadataFieldView key={field.name} field={field} />)
}

function MetadataFieldView({ field }: { field: MetadataField }) {
  const words = useMessages('common', enCommon)
  const common = { name: `metadata.${field.name}`, hint: field.hint }
  if (field.kind === 'checkbox') return <CheckboxField {...common} aria-required={field.required}>{field.label}</CheckboxField>
  const labelled = { ...common, label: field.label, mark: field.required ? undefined : words.optional }
  if (field.kind === 'custom') return <FormField {...labelled}>{field.render}</FormField>
  if (field.kind === 'select') {
    return (
      <FormField {...labelled}>
        {(registration) => (
          <Select {...registration} autoComplete={field.autoComplete} aria-required={field.required}>
            <option value="">{words.choose}</option>
            {field.choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </Select>
        )}
      </FormField>
    )
  }
  return <TextField {...labelled} type={field.kind} autoComplete={field.autoComplete} placeholder={field.placeholder} aria-required={field.required} />
}
