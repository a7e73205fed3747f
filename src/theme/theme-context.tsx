'use client'

import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Theme } from './theme.js'

const noTheme: Theme = {}
const ThemeContext = createContext<Theme>(noTheme)

/** Gives a theme to the theme roots below; token by token, the nearest wins. */
export function ThemeProvider({ theme, children }: { readonly theme?: Theme | undefined; readonly children?: ReactNode }) {
  const around = useContext(ThemeContext)
  const value = useMemo(() => (theme ? { ...around, ...theme } : around), [around, theme])
  return <ThemeContext.Provider value={value}>{children}</ThemeContext.Provider>
}

/** The theme in force here; empty where none is given. */
export function useTheme(): Theme {
  return useContext(ThemeContext)
}
