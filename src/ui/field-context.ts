'use client'

import { createContext, useContext } from 'react'

/** The attributes that tie an input to the field around it; none where there is no field. */
export interface FieldControl {
  readonly 'id'?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: true | undefined
  readonly 'data-invalid'?: '' | undefined
}

const FieldContext = /* @__PURE__ */ createContext<FieldControl>({})

/** Hands them to the input inside a field. */
export const FieldControlProvider = FieldContext.Provider

/** Reads them. */
export const useFieldControl = (): FieldControl => useContext(FieldContext)
