import type { AuthError } from '../../errors.js'
import type { VerbParts } from '../verb-parts.js'

/** What the last redirect failed with, for those who look for it where auth-js says it. */
export async function initialize(parts: VerbParts): Promise<{ error: AuthError | null }> {
  await parts.start()
  const { redirect } = parts.store.get()
  const error = redirect && 'code' in redirect
    ? new parts.AuthError(redirect.description, { name: 'AuthImplicitGrantRedirectError', status: 500, code: redirect.code })
    : null
  return { error }
}
