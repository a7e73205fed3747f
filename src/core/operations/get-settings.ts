import { requestSettings } from '../protocol/index.js'
import type { AuthSettings } from '../types.js'
import type { Parts } from './parts.js'

/** What the server allows: asked once, and kept. */
export function createGetSettings({ request }: Pick<Parts, 'request'>) {
  let settings: Promise<AuthSettings> | null = null
  return ({ signal }: { signal?: AbortSignal } = {}): Promise<AuthSettings> => {
    const asked = settings ?? requestSettings(request, signal)
    settings = asked
    return asked.catch((error: unknown) => {
      settings = null
      throw error
    })
  }
}
