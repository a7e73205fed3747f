import type { AuthClient, AuthSnapshot } from '../../core/index.js'
import { readIdentifierValues, type IdentifierValues } from './recipient.js'
import { createTabMemory, type TabMemory, type TabStorage } from './tab-memory.js'

/** Who was signed in until the server has ended the session; `null` where nobody was. */
export function endedIn(snapshot: AuthSnapshot): IdentifierValues | null {
  const user = snapshot.status === 'signed-out' ? snapshot.ended : undefined
  if (!user) return null
  return { ...(user.email && { email: user.email }), ...(user.phone && { phone: `+${user.phone.replace(/^\+/, '')}` }) }
}

/** Carries it over to the page for signing in, where that is loaded anew. */
export function endedMemory(client: AuthClient, storage?: TabStorage): TabMemory<IdentifierValues> {
  return createTabMemory(client, { name: 'ended', lifetime: 60, parse: readIdentifierValues, storage })
}
