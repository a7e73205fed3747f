import type { MaybePromise } from '../../../shared/maybe-promise.js'
import type { AuthSettings, CallOptions } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { whilePresent } from './while-present.js'

const kept = new WeakMap<object, Promise<AuthSettings>>()

/** What the server allows: asked once, and kept. */
export function getSettings(parts: VerbParts, call?: CallOptions): MaybePromise<AuthSettings> {
  const known = kept.get(parts)
  if (known) return whilePresent(parts, known, call)
  const asked = parts.request({ method: 'GET', path: '/settings' }).then((answer) => requireSettings(parts, answer))
  kept.set(parts, asked)
  asked.catch(() => kept.delete(parts))
  return whilePresent(parts, asked, call)
}

/** A gateway in the server's place may answer anything. */
function requireSettings({ AuthError }: VerbParts, answer: unknown): AuthSettings {
  const { external } = Object(answer)
  if (Object(external) !== external) throw new AuthError('The server did not answer with its settings.', { name: 'AuthUnknownError', status: 500, code: 'bad_response' })
  // SAFETY: what tells which ways in are on is GoTrue's answer, which it always gives whole.
  return answer as AuthSettings
}
