'use client'

import { createContext, useContext } from 'react'

/** What a strict context says when it is read where nothing provides it. */
export interface StrictContextHint {
  /** What would provide it: `<AuthProvider>`. */
  readonly provider: string
  /** Why it is needed and what to do, as whole sentences. */
  readonly hint: string
}

/** Makes a context without a default value: reading it where nothing provides it throws an error that says what to do. */
export function createStrictContext<T>(name: string, { provider, hint }: StrictContextHint) {
  const Context = createContext<T | null>(null)
  Context.displayName = name

  function useStrictContext(reader: string): T {
    const value = useContext(Context)
    if (value === null) throw new Error(`latchkey: ${reader} found no ${provider}. ${hint}`)
    return value
  }

  return [Context, useStrictContext] as const
}
