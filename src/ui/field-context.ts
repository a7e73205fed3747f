'use client'

import { createContext, useContext } from 'react'

/** What a field tells the input inside it. */
export interface FieldControl {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

const FieldContext = createContext<FieldControl | null>(null)

/** Hands a field's ids and state to the input inside it. */
export const FieldControlProvider = FieldContext.Provider

/** The attributes that tie an input to the field around it; none where there is no field. */
export function useFieldControl() {
  const field = useContext(FieldContext)
  if (!field) return {}
  return {
    'id': field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
    'data-invalid': field.invalid ? '' : undefined,
  }
}
