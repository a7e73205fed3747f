'use client'

import { useContext } from 'react'
import type { Navigation } from './navigation-context.js'
import { NavigationContext } from './navigation-context.js'

/** How the app moves between its pages, as the nearest provider says. */
export function useNavigation(): Navigation {
  return useContext(NavigationContext)
}
