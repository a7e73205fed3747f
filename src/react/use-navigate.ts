'use client'

import { navigateBrowser } from './browser-navigation.js'
import type { Navigate } from './navigation-context.js'
import { useNavigation } from './use-navigation.js'

/** Goes to a page of the app: by its router, else by the browser's history. */
export function useNavigate(): Navigate {
  return useNavigation().navigate ?? navigateBrowser
}
