'use client'

import { useContext, useState } from 'react'
import { themeDeclarations, type Declaration } from './css.js'
import { ThemeContext } from './theme-context.js'
import type { ThemeSource } from './theme-source.js'

/** What an element takes to be a theme root: spread it there. */
export interface ThemeRootProps {
  readonly ref: (element: HTMLElement | null) => void
  readonly className: 'lk-root'
}

/**
 * Makes an element a theme root: its class has the tokens derived there, and the themes around it are set on it through the
 * CSSOM, so that a strict Content-Security-Policy holds; a change of theme reaches the element without a render.
 */
export function useThemeRoot(): ThemeRootProps {
  const source = useContext(ThemeContext)
  return useState(() => createThemeRoot(source))[0]
}

function createThemeRoot(source: ThemeSource | null): ThemeRootProps {
  let leave: (() => void) | undefined
  const ref = (element: HTMLElement | null) => {
    leave?.()
    leave = element && source ? followTheme(element, source) : undefined
  }
  return { ref, className: 'lk-root' }
}

function followTheme(element: HTMLElement, source: ThemeSource) {
  let applied: readonly string[] = []
  const apply = () => {
    const theme = source.get()
    const declarations = themeDeclarations(theme).filter(isUsable)
    for (const property of applied) element.style.removeProperty(property)
    for (const [property, value] of declarations) element.style.setProperty(property, value)
    // A lowered `light-dark()` follows rules of stylesheets only, not what is set on the element.
    if (theme.colorScheme) element.dataset['colorScheme'] = theme.colorScheme
    else delete element.dataset['colorScheme']
    applied = declarations.map(([property]) => property)
  }
  apply()
  return source.subscribe(apply)
}

/** What is no colour would take those around it away; where nothing can be asked, nothing is painted either. */
function isUsable([property, value]: Declaration): boolean {
  return !property.startsWith('--lk-color') || (globalThis.CSS?.supports?.('color', value) ?? true)
}
