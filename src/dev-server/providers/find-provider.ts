import type { Context } from '../context.js'
import { invalid, type HttpError } from '../http-error.js'
import type { Provider } from './provider.js'
import { createRealProvider } from './real-provider.js'
import { findSettings } from './settings.js'

/**
 * The provider of a name: one described by an administrator, a real one, or a played one where the configuration has no client id.
 * Throws an error in the real server's words when there is none.
 */
export async function findProvider(context: Context, name: string, scopes = ''): Promise<Provider> {
  const id = name.toLowerCase()
  const { server } = context
  if (id.startsWith('custom:')) return (await import('./custom-provider.js')).createCustomProvider(context, id, scopes)
  const settings = findSettings(server.config, id)
  if (!settings) throw new Error(`Provider ${id} could not be found`)
  if (!settings.isEnabled || settings.clientIds.length > 0) return createRealProvider(server, id, { settings, scopes })
  return (await import('../played/index.js')).createPlayedProvider(context, id, scopes)
}

export function unsupportedProvider(error: unknown): HttpError {
  return invalid(`Unsupported provider: ${error instanceof Error ? error.message : String(error)}`)
}
