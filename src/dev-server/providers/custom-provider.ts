import { encodeQuery } from '../account/redirects.js'
import { externalUrl, type Context } from '../context.js'
import type { ExternalPerson } from '../external/index.js'
import type { CustomProviderRecord, Metadata } from '../state/index.js'
import { asObject, exchangeCode, getJson, text, type ProviderTokens } from './exchange-code.js'
import { exchangeFailed, profileFailed } from './fetch-grant.js'
import { describeIssuer, verifyIdToken } from './id-token.js'
import { pickClaims, readIdTokenPerson } from './id-token-person.js'
import type { Provider } from './provider.js'

interface Endpoints {
  readonly authorize: string
  readonly token: string
  readonly userinfo: string
}

/** A provider that an administrator described: OAuth 2.0 with its addresses, or OpenID Connect by its issuer. */
export async function createCustomProvider(context: Context, identifier: string, scopes: string): Promise<Provider> {
  const { server } = context
  if (!server.config.customOauthEnabled) throw new Error('custom OAuth providers are disabled')
  const record = server.store.customProviders.find('identifier', identifier)[0]
  if (!record) throw new Error(`custom provider ${identifier} not found`)
  const { settings } = record
  if (settings['enabled'] === false) throw new Error(`custom provider ${identifier} is disabled`)
  const endpoints = await findEndpoints(context, record)
  const redirectUri = `${(server.config.customOauthExternalUrl || externalUrl(context)).replace(/\/+$/, '')}/callback`
  const scope = chooseScopes(record, scopes).join(' ')
  return {
    isEmailOptional: settings['email_optional'] === true,
    needsPkce: settings['pkce_enabled'] !== false,
    authorizeUrl(parameters) {
      const fixed = { client_id: text(settings['client_id']), redirect_uri: redirectUri, response_type: 'code', ...(scope === '' ? {} : { scope }) }
      const own = Object.entries(asObject(settings['authorization_params']) ?? {}).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)])
      const glue = endpoints.authorize.includes('?') ? '&' : '?'
      return `${endpoints.authorize}${glue}${encodeQuery({ ...fixed, ...parameters, ...Object.fromEntries(own) })}`
    },
    async exchange({ code, verifier }) {
      const request = { tokenUrl: endpoints.token, clientId: text(settings['client_id']), secret: text(settings['client_secret']), redirectUri, code, verifier }
      const tokens = await exchangeCode(server, request).catch(() => { throw exchangeFailed(code) })
      const person = await fetchPerson(context, { record, endpoints, tokens }).catch(() => { throw profileFailed() })
      return { person, accessToken: tokens.accessToken, refreshToken: tokens.refreshToken }
    },
  }
}

async function findEndpoints({ server }: Context, { identifier, type, settings }: CustomProviderRecord): Promise<Endpoints> {
  if (type === 'oauth2') {
    return { authorize: text(settings['authorization_url']), token: text(settings['token_url']), userinfo: text(settings['userinfo_url']) }
  }
  const issuer = text(settings['issuer'])
  if (issuer === '') throw new Error(`OIDC provider ${identifier} missing issuer`)
  const discovery = text(settings['discovery_url']).replace(/\/\.well-known\/openid-configuration$/, '') || issuer
  const described = await describeIssuer(server.fetch, discovery).catch((error: unknown) => {
    throw new Error(`error creating OIDC provider: ${error instanceof Error ? error.message : ''}`)
  })
  return { authorize: text(described['authorization_endpoint']), token: text(described['token_endpoint']), userinfo: text(described['userinfo_endpoint']) }
}

function chooseScopes({ type, settings }: CustomProviderRecord, asked: string): string[] {
  const own = Array.isArray(settings['scopes']) ? settings['scopes'].map(text) : []
  const words = asked.split(/\s+/).filter((word) => word !== '')
  const scopes = words.length > 0 ? words : own
  return type === 'oidc' && !scopes.includes('openid') ? ['openid', ...scopes] : scopes
}

async function fetchPerson(
  { server }: Context,
  { record: { type, settings }, endpoints, tokens }: { record: CustomProviderRecord; endpoints: Endpoints; tokens: ProviderTokens },
): Promise<ExternalPerson> {
  if (type === 'oidc' && tokens.idToken !== '') {
    const claims = await verifyIdToken(server, { idToken: tokens.idToken, issuer: text(settings['issuer']) })
    const audiences = [settings['client_id'], ...(Array.isArray(settings['acceptable_client_ids']) ? settings['acceptable_client_ids'] : [])]
    if (![claims.aud].flat().some((audience) => audiences.includes(audience))) throw new Error('the ID token is for somebody else')
    const person = readIdTokenPerson(claims, settings['email_optional'] === true)
    return { emails: person.emails, claims: { ...mapClaims(person.claims, settings), ...keepClaims(claims, settings) } }
  }
  const said = asObject(await getJson(server, { url: endpoints.userinfo, accessToken: tokens.accessToken })) ?? {}
  const claims = mapClaims(said, settings)
  const email = text(claims['email'])
  return {
    emails: email === '' ? [] : [{ email, isVerified: claims['email_verified'] === true, isPrimary: true }],
    claims: { ...pickClaims(claims), ...keepClaims(said, settings) },
  }
}

/** Claims under other names: `{ email: 'mail' }` takes `email` from `mail`. */
function mapClaims(claims: Metadata, settings: Metadata): Metadata {
  const mapping = Object.entries(asObject(settings['attribute_mapping']) ?? {})
  const mapped = mapping.flatMap(([target, source]) => (typeof source !== 'string' ? [[target, source] as const] : source in claims ? [[target, claims[source]] as const] : []))
  return { ...claims, ...Object.fromEntries(mapped) }
}

/** Claims that are to be kept under the names that the provider has for them. */
function keepClaims(claims: Metadata, { custom_claims_allowlist: names }: Metadata): Metadata {
  const kept = Array.isArray(names) ? Object.entries(claims).filter(([name]) => names.includes(name)) : []
  return kept.length === 0 ? {} : { custom_claims: Object.fromEntries(kept) }
}
