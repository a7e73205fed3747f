'use client'

import { useOnDemand } from '../../../shared/use-on-demand.js'
import { KeyIcon, usePart } from '../../../ui/index.js'
import { brandMark } from './load-marks.js'
import type { OAuthProvider, ProviderMark } from './provider.js'

/** A provider's mark: the one it brings, else the brand's own, loaded into the place it will take; a neutral one where there is none. */
export function ProviderIcon({ provider }: { provider: OAuthProvider }) {
  const mark = useMark(provider)
  const part = usePart('icon')
  if (provider.icon !== undefined || mark === undefined) return <span {...part} aria-hidden="true">{provider.icon}</span>
  return mark ? <Drawing mark={mark} /> : <KeyIcon />
}

/** The mark of a provider: `undefined` until it is loaded, `null` where there is none. */
function useMark({ id, mark, icon }: OAuthProvider): ProviderMark | null | undefined {
  const own = mark ?? (id.startsWith('custom:') ? null : undefined)
  const { value, hasFailed } = useOnDemand(brandMark(id), own === undefined && icon === undefined)
  if (own !== undefined) return own
  return hasFailed ? null : value
}

function Drawing({ mark: { viewBox, paths } }: { mark: ProviderMark }) {
  return (
    <svg {...usePart('icon')} viewBox={viewBox} aria-hidden="true" focusable="false">
      {paths.map(([fill, d, stroke], index) => <path key={index} fill={fill} stroke={stroke} d={d} />)}
    </svg>
  )
}
