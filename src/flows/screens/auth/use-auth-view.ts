'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useAuthClient, useNavigation } from '../../../react/index.js'
import type { AuthView } from '../../parts/index.js'
import type { AuthProps } from './auth-props.js'
import { createPendingMessages, pendingViews, takeUpWait, type LeftMessage } from './pending-messages.js'
import { createViewHistory } from './view-history.js'

type ViewOptions = Pick<AuthProps, 'view' | 'defaultView' | 'onViewChange' | 'routing' | 'basePath'>

/** Where the person wants to be, and the ways to another view and back to the first: as the app says, by the page's address, or in memory. */
export function useAuthView(props: ViewOptions) {
  const { view, defaultView = 'sign-in', onViewChange, routing = 'none', basePath } = props
  const { navigate } = useNavigation()
  const client = useAuthClient()
  const [left] = useState((): LeftMessage => ({ current: pendingViews.take(client, props) }))
  const [views] = useState(() => createViewHistory({ routing, basePath, defaultView, leftView: left.current?.view, takeUpWait: () => takeUpWait(left) }))
  useEffect(() => views.follow(navigate))
  const own = useSyncExternalStore(views.subscribe, views.getView, () => defaultView)
  const returns = useSyncExternalStore(views.subscribe, views.getReturns, views.getReturns)
  const shown = view ?? own
  const pendingMessages = useMemo(
    () => ({ ...createPendingMessages({ view: shown, history: views, memory: pendingViews.of(client, left), left }), number: returns }),
    [shown, views, client, left, returns],
  )
  const goTo = (next: AuthView) => {
    if (view === undefined) views.goTo(next)
    onViewChange?.(next)
  }
  const reset = () => { if (view === undefined) views.reset() }
  return { view: shown, goTo, reset, pendingMessages }
}
