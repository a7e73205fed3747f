import { encodeQuery } from '../account/redirects.js'
import { externalUrl, type Context } from '../context.js'
import { refuse } from '../http-error.js'
import { catalog } from '../providers/catalog.js'
import type { Provider } from '../providers/provider.js'
import { findSettings } from '../providers/settings.js'
import { toExternalPerson } from './people.js'
import { inventAccessToken, inventRefreshToken } from './provider-tokens.js'

/** The client id under which the server is known to the providers that it plays. */
export const ownClientId = 'latchkey'

/** Where a played provider lives; also what it calls itself in ID tokens. */
export function playedIssuer(context: Context, id: string): string {
  return `${externalUrl(context).replace(/\/$/, '')}/provider/${encodeURIComponent(id)}`
}

/** A provider without a client id: the server plays it itself, on a page where one picks who to be. */
export function createPlayedProvider(context: Context, id: string, scopes: string): Provider {
  const { server } = context
  const entry = catalog[id]
  const settings = findSettings(server.config, id)
  const redirectUri = settings?.redirectUri || `${externalUrl(context).replace(/\/$/, '')}/callback`
  const asked = entry?.hasFixedScopes || scopes === '' ? [] : scopes.split(/[\s,]+/)
  const scope = [...(entry?.scopes ?? []), ...asked].join(' ')
  return {
    isEmailOptional: settings?.isEmailOptional ?? false,
    needsPkce: entry?.needsPkce ?? false,
    authorizeUrl(parameters) {
      const fixed = { client_id: ownClientId, redirect_uri: redirectUri, response_type: 'code', ...(scope === '' ? {} : { scope }) }
      const mode: Record<string, string> = id === 'apple' ? { response_mode: 'form_post' } : {}
      return `${playedIssuer(context, id)}/authorize?${encodeQuery({ ...fixed, ...mode, ...parameters })}`
    },
    exchange({ code }) {
      const given = server.store.providerCodes.get(code)
      if (!given || given.provider !== id) throw refuse(500, 'unexpected_failure', `Unable to exchange external code: ${code.slice(0, 4)}`)
      server.store.providerCodes.delete(code)
      const accessToken = inventAccessToken(server.random, id)
      server.store.providerTokens.save({ token: accessToken, claims: given.claims })
      const isOffline = given.isOffline
      return Promise.resolve({
        person: toExternalPerson(id, given.claims),
        accessToken,
        refreshToken: inventRefreshToken(server.random, { provider: id, isOffline }),
      })
    },
  }
}
