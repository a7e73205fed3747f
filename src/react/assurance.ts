'use client'

import type { Assurance, Session } from '../core/index.js'

/** Where a session stands and where the person's verified factors could take it, read from the token and the user. */
export function assuranceOf({ access_token, user }: Session): Assurance {
  const current = claimedLevel(access_token)
  const hasFactor = user.factors?.some((factor) => factor.status === 'verified') ?? false
  return { current, next: hasFactor ? 'aal2' : current }
}

function claimedLevel(token: string): Assurance['current'] {
  const payload = decodePayload(token.split('.')[1] ?? '')
  return typeof payload === 'object' && payload !== null && 'aal' in payload && payload.aal === 'aal2' ? 'aal2' : 'aal1'
}

/** A token that cannot be read proves nothing: it counts as the lowest level. */
function decodePayload(part: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
