'use client'

import { useCallback } from 'react'
import { themeDeclarations } from './css.js'
import { useTheme } from './theme-context.js'
import type { Theme } from './theme.js'

/** What an element takes to be a theme root: spread it there. */
export interface ThemeRootProps {
  readonly ref: (element: HTMLElement | null) => void
  readonly className: 'lk-root'
}

/**
 * Makes an element a theme root: its class has the tokens derived there, and the themes around it, with this one nearest,
 * are set on it through the CSSOM, so that a strict Content-Security-Policy holds.
 */
export function useThemeRoot(theme?: Theme): ThemeRootProps {
  const around = useTheme()
  const wanted = JSON.stringify(theme ? { ...around, ...theme } : around)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element) applyTheme(element, wanted)
  }, [wanted])
  return { ref, className: 'lk-root' }
}

const applied = new WeakMap<HTMLElement, readonly string[]>()

function applyTheme(element: HTMLElement, theme: string) {
  for (const property of applied.get(element) ?? []) element.style.removeProperty(property)
  // SAFETY: the text was made from a Theme, above.
  const parsed = JSON.parse(theme) as Theme
  const declarations = themeDeclarations(parsed)
  for (const [property, value] of declarations) element.style.setProperty(property, value)
  // A lowered `light-dark()` follows rules of stylesheets only, not what is set on the element.
  if (parsed.colorScheme) element.dataset['colorScheme'] = parsed.colorScheme
  else delete element.dataset['colorScheme']
  applied.set(element, declarations.map(([property]) => property))
}
