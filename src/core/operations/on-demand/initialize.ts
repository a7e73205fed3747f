import type { AuthError } from '../../errors.js'
import type { VerbParts } from '../verb-parts.js'
import { failureOf } from './handle-redirect.js'

/** What the last redirect failed with, for those who look for it where auth-js says it. */
export async function initialize(parts: VerbParts): Promise<{ error: AuthError | null }> {
  await parts.start()
  return { error: failureOf(parts.store.get().redirect) }
}
