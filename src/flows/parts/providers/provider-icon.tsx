'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { listenForMarks, loadMark, markOf, ownMarkOf } from './load-marks.js'
import type { OAuthProvider, ProviderMark } from './provider.js'

/** A provider's mark: the one it brings, else the brand's own, loaded into the place it will take; a neutral one where there is none. */
export function ProviderIcon({ provider }: { provider: OAuthProvider }) {
  const mark = useMark(provider)
  if (provider.icon !== undefined) return <span className="lk-icon" aria-hidden="true">{provider.icon}</span>
  if (mark === undefined) return <span className="lk-icon" aria-hidden="true" />
  return mark ? <Drawing mark={mark} /> : <NeutralMark />
}

function useMark({ id, mark, icon }: OAuthProvider): ProviderMark | null | undefined {
  const hasIcon = icon !== undefined
  const subscribe = useCallback((listener: () => void) => {
    const stop = listenForMarks(listener)
    if (!hasIcon) void loadMark({ id, mark })
    return stop
  }, [id, mark, hasIcon])
  return useSyncExternalStore(subscribe, () => markOf({ id, mark }), () => ownMarkOf({ id, mark }))
}

function Drawing({ mark: { viewBox, paths } }: { mark: ProviderMark }) {
  return (
    <svg className="lk-icon" viewBox={viewBox} aria-hidden="true" focusable="false">
      {paths.map(([fill, d, stroke], index) => <path key={index} fill={fill} stroke={stroke} d={d} />)}
    </svg>
  )
}

/** A key. */
function NeutralMark() {
  return (
    <svg
      className="lk-icon" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round"
      aria-hidden="true" focusable="false"
    >
      <circle cx="5.75" cy="12.25" r="3.5" /><path d="m8.25 9.75 6.5-6.5M11.5 6.5l2.75 2.75" />
    </svg>
  )
}
