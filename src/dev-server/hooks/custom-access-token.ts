import type { Context } from '../context.js'
import type { Claims } from '../crypto/index.js'
import { HttpError, refuse } from '../http-error.js'
import { callHook, hasHook, wrongOutput } from './call-hook.js'

interface TokenInput {
  readonly userId: string
  readonly claims: Claims
  readonly method: string
}

/** The claims of a token as the hook wants them; as they were when there is none. */
export async function customizeClaims(context: Context, { userId, claims, method }: TokenInput): Promise<Claims> {
  if (!hasHook(context, 'custom-access-token')) return claims
  const output = await callHook(context, 'custom-access-token', { user_id: userId, claims, authentication_method: method })
  if (output && !('claims' in output)) throw refuse(500, 'unexpected_failure', 'output claims field is missing')
  const custom = output?.['claims'] ?? undefined
  if (custom !== undefined && (typeof custom !== 'object' || Array.isArray(custom))) throw wrongOutput()
  const { findProblems } = await import('./claims-schema.js')
  // SAFETY: what is neither undefined nor null, an array or a plain value is an object with string keys.
  const problems = findProblems(custom as Claims | undefined)
  if (problems.length > 0) {
    const message = `output claims do not conform to the expected schema: \n${problems.map((problem) => `- ${problem}\n`).join('')}`
    throw new HttpError(500, 'unexpected_failure', { message, hidesCode: true })
  }
  return { ...custom }
}
