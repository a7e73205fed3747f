import type { VerbParts } from '../verb-parts.js'

/** Seconds until a token ends, by the server's clock where that has been measured. */
export function lifeOf({ platform, remainingLife, store }: VerbParts, exp: number): number {
  const now = platform.clock.now()
  const held = store.current()
  const life = held ? remainingLife({ ...held, session: { ...held.session, expires_at: exp } }, now).life : exp * 1000 - now
  return Math.round(life / 1000)
}
