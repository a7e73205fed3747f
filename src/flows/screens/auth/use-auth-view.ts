'use client'

import { useState, useSyncExternalStore } from 'react'
import { useNavigation } from '../../../react/index.js'
import type { AuthView } from '../../parts/index.js'
import type { AuthProps } from './auth-props.js'
import { createViewHistory } from './view-history.js'

type ViewOptions = Pick<AuthProps, 'view' | 'defaultView' | 'onViewChange' | 'routing' | 'basePath'>

/** Where the person wants to be, and the ways to another view and back to the first: as the app says, by the page's address, or in memory. */
export function useAuthView({ view, defaultView = 'sign-in', onViewChange, routing = 'none', basePath }: ViewOptions) {
  const { navigate } = useNavigation()
  const [views] = useState(() => createViewHistory({ routing, basePath, defaultView }))
  const own = useSyncExternalStore(views.subscribe, views.getView, () => defaultView)
  const goTo = (next: AuthView) => {
    if (view === undefined) views.goTo(next, navigate)
    onViewChange?.(next)
  }
  const reset = () => { if (view === undefined) views.reset(navigate) }
  return { view: view ?? own, goTo, reset }
}
