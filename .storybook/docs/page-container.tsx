import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import type { PropsWithChildren } from 'react'
import { themes } from 'storybook/theming'
import { GlobalsContext, useCatalogueGlobals } from './catalogue-globals.ts'

/** A page of the catalogue, in the toolbar's colour scheme. */
export function PageContainer({ context, children }: PropsWithChildren<DocsContainerProps>) {
  const globals = useCatalogueGlobals(context)
  const isDark = globals['colorScheme'] === 'dark'
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
  return (
    <GlobalsContext.Provider value={globals}>
      <DocsContainer context={context} theme={isDark ? themes.dark : themes.light}>{children}</DocsContainer>
    </GlobalsContext.Provider>
  )
}
