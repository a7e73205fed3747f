'use client'

import { createOnDemand } from '../../../shared/create-on-demand.js'
import { useOnDemand } from '../../../shared/use-on-demand.js'

const keepSignedIn = /* @__PURE__ */ createOnDemand(() => import('./keep-signed-in.js').then(({ KeepSignedIn }) => KeepSignedIn))

/** `KeepSignedIn`, loaded where it is shown. */
export function LateKeepSignedIn({ disabled }: { disabled?: boolean | undefined }) {
  const { value: KeepSignedIn } = useOnDemand(keepSignedIn)
  return KeepSignedIn ? <KeepSignedIn disabled={disabled} /> : null
}
