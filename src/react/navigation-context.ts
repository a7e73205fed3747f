'use client'

import { createContext } from 'react'
import type { ComponentType, ReactNode } from 'react'

/** Goes to an address of the app. */
export type Navigate = (to: string, options: { replace: boolean }) => void

/** A router's link, as far as it is used. */
export type LinkComponent = ComponentType<{ href: string; to: string; className?: string; children?: ReactNode }>

/** How the app moves between its pages. */
export interface Navigation {
  readonly navigate: Navigate | undefined
  readonly Link: LinkComponent | undefined
}

/** The app's router, or nothing: then the browser's own history serves. */
export const NavigationContext = createContext<Navigation>({ navigate: undefined, Link: undefined })
