import type { DocsContainerProps } from '@storybook/addon-docs/blocks'
import { createContext, useContext, useEffect, useState } from 'react'
import { initialGlobals } from '../toolbar.ts'

/** The toolbar's choices, by name. */
export type CatalogueGlobals = Readonly<Record<string, string>>

export const GlobalsContext = createContext<CatalogueGlobals>(initialGlobals)

/** The toolbar's choices, for a block on a page. */
export const useGlobals = () => useContext(GlobalsContext)

/** Follows the toolbar, whose first choices are in the frame's own address. */
export function useCatalogueGlobals({ channel }: DocsContainerProps['context']): CatalogueGlobals {
  const [globals, setGlobals] = useState(readAddress)
  useEffect(() => {
    const follow = ({ globals: chosen }: { globals: CatalogueGlobals }) => setGlobals((before) => ({ ...before, ...chosen }))
    const events = ['setGlobals', 'globalsUpdated']
    for (const event of events) channel.on(event, follow)
    return () => { for (const event of events) channel.off(event, follow) }
  }, [channel])
  return globals
}

function readAddress(): CatalogueGlobals {
  const chosen = (new URLSearchParams(location.search).get('globals') ?? '').split(';').map((pair) => pair.split(':'))
  return { ...initialGlobals, ...Object.fromEntries(chosen.filter(([name, value]) => name && value)) }
}

/** As an address of a story carries them. */
export const writeGlobals = (globals: CatalogueGlobals) =>
  Object.entries(globals).filter(([name, value]) => name in initialGlobals && value).map(([name, value]) => `${name}:${value}`).join(';')
