import { encodeQuery } from '../account/redirects.js'
import type { ServerState } from '../server-state.js'
import { catalog, type CatalogEntry } from './catalog.js'
import type { Provider } from './provider.js'
import type { ProviderSettings } from './settings.js'

/** A provider with a client id of ours: the person is sent to its real address, and what it knows is asked of it there. */
export function createRealProvider(server: ServerState, id: string, { settings, scopes }: { settings: ProviderSettings; scopes: string }): Provider {
  const entry = catalog[id]
  if (!entry) throw new Error(`Provider ${id} could not be found`)
  checkSettings(id, settings)
  const clientId = settings.clientIds[0] ?? ''
  const asked = entry.hasFixedScopes || scopes === '' ? [] : scopes.split(',')
  const scope = [...entry.scopes, ...asked].join(' ')
  return {
    isEmailOptional: settings.isEmailOptional,
    needsPkce: entry.needsPkce ?? false,
    async authorizeUrl(parameters) {
      if (id === 'twitter') return (await import('./twitter.js')).requestTwitterUrl(server, settings, parameters['state'] ?? '')
      // Apple is asked for a form, and for nothing that the app wants to add.
      const more = id === 'apple' ? { response_mode: 'form_post', state: parameters['state'] ?? '' } : parameters
      const fixed = { client_id: clientId, redirect_uri: settings.redirectUri, response_type: 'code', ...(scope === '' ? {} : { scope }) }
      return `${host(entry, settings)}${entry.authorize}?${encodeQuery({ ...fixed, ...more })}`
    },
    async exchange(exchange) {
      const { fetchGrant } = await import('./fetch-grant.js')
      const tokenUrl = `${tokenHost(entry, settings)}${entry.token}`
      return fetchGrant({ server, id, settings, host: host(entry, settings) }, { ...exchange, tokenUrl })
    },
  }
}

/** The words in which the real server says what is missing. */
function checkSettings(id: string, { isEnabled, clientIds, secret, redirectUri, url }: ProviderSettings): void {
  if (!isEnabled) throw new Error('provider is not enabled')
  if (clientIds.length === 0) throw new Error('missing OAuth client ID')
  if (secret === '') throw new Error('missing OAuth secret')
  if (redirectUri === '') throw new Error('missing redirect URI')
  if (id === 'keycloak' && url === '') throw new Error('unable to find URL for the Keycloak provider')
}

function host(entry: CatalogEntry, { url }: ProviderSettings): string {
  return url === '' || entry.isFixed ? entry.host : url.replace(/\/$/, '')
}

function tokenHost(entry: CatalogEntry, settings: ProviderSettings): string {
  return settings.url === '' || entry.isFixed ? (entry.tokenHost ?? entry.host) : host(entry, settings)
}
