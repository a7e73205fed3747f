'use client'

import { useState } from 'react'
import { bringsNext, useAuthClient } from '../react/index.js'
import { createOnDemand } from '../shared/create-on-demand.js'
import { useOnDemand } from '../shared/use-on-demand.js'

const nextArrival = /* @__PURE__ */ createOnDemand(() => import('./next-arrival.js').then(({ NextArrival }) => NextArrival))

/** Goes where `?next=` has said before a provider was gone to; only a page that somebody comes back to loads what that takes. */
export function ReturnToNext() {
  const client = useAuthClient()
  const [isReturn] = useState(() => bringsNext(client))
  const { value: NextArrival } = useOnDemand(nextArrival, isReturn)
  return isReturn && NextArrival ? <NextArrival /> : null
}
