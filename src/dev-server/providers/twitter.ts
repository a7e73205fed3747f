import { escapeQuery } from '../account/redirects.js'
import { randomBytes, toBytes, toHex } from '../crypto/index.js'
import type { ServerState } from '../server-state.js'
import type { ProviderSettings } from './settings.js'

/** Where a person signs in at Twitter, which speaks OAuth 1.0a: a request token is fetched first. @see RFC 5849 §2 */
export async function requestTwitterUrl(server: ServerState, settings: ProviderSettings, state: string): Promise<string> {
  const host = settings.url.replace(/\/$/, '') || 'https://api.twitter.com'
  const url = `${host}/oauth/request_token`
  const parameters = {
    oauth_callback: `${settings.redirectUri}?state=${state}`,
    oauth_consumer_key: settings.clientIds[0] ?? '',
    oauth_nonce: toHex(randomBytes(server.random, 16)),
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(Math.floor(server.now() / 1000)),
    oauth_version: '1.0',
  }
  const signed = { ...parameters, oauth_signature: await sign(url, parameters, settings.secret) }
  const header = Object.entries(signed).map(([name, value]) => `${name}="${encode(value)}"`).join(', ')
  const answer = await server.fetch(url, { method: 'POST', headers: { authorization: `OAuth ${header}` } }).catch(() => undefined)
  const token = answer?.ok ? new URLSearchParams(await answer.text()).get('oauth_token') : null
  // Without a token the real server redirects to nowhere.
  return token === null ? '' : `${host}/oauth/authenticate?oauth_token=${encode(token)}`
}

async function sign(url: string, parameters: Readonly<Record<string, string>>, secret: string): Promise<string> {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${encode(value)}`).join('&')
  const key = await crypto.subtle.importKey('raw', toBytes(`${encode(secret)}&`), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const signature = await crypto.subtle.sign('HMAC', key, toBytes(`POST&${encode(url)}&${encode(sorted)}`))
  return btoa(String.fromCharCode(...new Uint8Array(signature)))
}

function encode(text: string): string {
  return escapeQuery(text).replaceAll('+', '%20').replaceAll('%7E', '~')
}
