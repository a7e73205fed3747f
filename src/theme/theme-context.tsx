'use client'

import { createContext, useContext, useInsertionEffect, useState, type ReactNode } from 'react'
import { createThemeSource, type ThemeSource } from './theme-source.js'
import type { Theme } from './theme.js'

/** Holds what follows the theme, never the theme itself: a change re-renders nobody. */
export const ThemeContext = /* @__PURE__ */ createContext<ThemeSource | null>(null)

/** Gives a theme to the theme roots below; token by token, the nearest wins. */
export function ThemeProvider({ theme, children }: { readonly theme?: Theme | undefined; readonly children?: ReactNode }) {
  const around = useContext(ThemeContext)
  const [source] = useState(() => createThemeSource(around, theme))
  useInsertionEffect(() => source.set(theme))
  return <ThemeContext.Provider value={source}>{children}</ThemeContext.Provider>
}
