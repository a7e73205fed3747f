import type { JSONWebKeySet } from 'jose'
import type { Context } from '../context.js'
import { fromBase64Url, toText } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import { ownClientId, playedIssuer, playedKeys } from '../played/index.js'
import { asObject, text } from '../providers/exchange-code.js'
import { findSettings, type ProviderSettings } from '../providers/index.js'

/** Who may have signed an ID token, and for whom. */
export interface TokenIssuer {
  readonly provider: string
  readonly issuer: string
  readonly discovery?: string
  readonly keys?: JSONWebKeySet
  readonly clientIds: readonly string[]
  readonly skipsNonceCheck: boolean
  readonly isEmailOptional: boolean
}

interface IssuerQuestion {
  readonly provider: string
  readonly issuer: string
  readonly client_id: string
  readonly id_token: string
}

/** Providers whose tokens always have the same issuer. */
const issuers: Readonly<Record<string, string>> = {
  google: 'https://accounts.google.com',
  facebook: 'https://www.facebook.com',
  kakao: 'https://kauth.kakao.com',
  vercel_marketplace: 'https://marketplace.vercel.com',
  snapchat: 'https://accounts.snapchat.com/accounts/oauth2/token',
}

const isAppleIssuer = (issuer: string) => /^https:\/\/(appleid|account)\.apple\.com$/.test(issuer)
const isAzureIssuer = (issuer: string) => /^https:\/\/login\.microsoftonline\.com\/[^/]+\/v2\.0\/?$/.test(issuer)

/** The provider that a request means, by its name or by the issuer. */
export async function findIssuer(context: Context, question: IssuerQuestion): Promise<TokenIssuer> {
  const { config } = context.server
  if (question.provider.startsWith('custom:')) return findCustomIssuer(context, question.provider)
  const id = findProviderId(context, question)
  const settings = id === undefined ? undefined : findSettings(config, id)
  if (id === undefined || !settings) {
    if (!config.externalAllowedIdTokenIssuers.includes(question.issuer)) throw invalid(`Custom OIDC provider ${JSON.stringify(question.provider)} not allowed`)
    const clientIds = [question.client_id]
    return { provider: question.issuer, issuer: question.issuer, clientIds, skipsNonceCheck: false, isEmailOptional: false }
  }
  const isPlayed = settings.isEnabled && settings.clientIds.length === 0
  if (isPlayed) return playedTokenIssuer(context, id, settings)
  const issuer = issuerOf(id, settings, question)
  if (!settings.isEnabled) throw refuse(400, 'provider_disabled', `Provider (issuer ${JSON.stringify(issuer)}) is not enabled`)
  const bundle = id === 'apple' && config.externalIosBundleId !== '' ? [config.externalIosBundleId] : []
  return { ...common(id, settings), issuer, clientIds: [...settings.clientIds, ...bundle] }
}

function common(id: string, settings: ProviderSettings) {
  // Facebook's nonce cannot be checked.
  return { provider: id, skipsNonceCheck: settings.skipsNonceCheck || id === 'facebook', isEmailOptional: settings.isEmailOptional }
}

function findProviderId({ server: { config } }: Context, { provider, issuer }: IssuerQuestion): string | undefined {
  if (provider === 'apple' || isAppleIssuer(issuer)) return 'apple'
  if (provider === 'azure' || isAzureIssuer(issuer)) return 'azure'
  if (provider === 'keycloak' || (config.externalKeycloakEnabled && config.externalKeycloakUrl !== '' && issuer === config.externalKeycloakUrl)) return 'keycloak'
  return Object.keys(issuers).find((id) => provider === id || issuer === issuers[id])
}

function issuerOf(id: string, settings: ProviderSettings, { issuer, id_token: token }: IssuerQuestion): string {
  if (id === 'keycloak') return settings.url
  if (id !== 'apple' && id !== 'azure') return issuers[id] ?? ''
  const name = id === 'apple' ? 'Apple' : 'Azure'
  const detected = readTokenIssuer(token)
  if (detected === undefined) throw invalid(`Unable to detect issuer in ID token for ${name} provider`)
  const isOwn = id === 'apple' ? isAppleIssuer(detected) : /^https:\/\/(login\.microsoftonline\.com|sts\.windows\.net)\//.test(detected)
  if (!isOwn) throw invalid(`Detected ID token issuer is not an ${name} ID token issuer`)
  if (issuer !== '' && issuer !== detected) throw invalid('Provided issuer does not match ID token issuer')
  return detected
}

function readTokenIssuer(token: string): string | undefined {
  const [, body, signature] = token.split('.')
  const bytes = body === undefined || signature === undefined ? undefined : fromBase64Url(body)
  if (!bytes) return undefined
  try {
    return text(asObject(JSON.parse(toText(bytes)))?.['iss'])
  } catch {
    return undefined
  }
}

/** Where no client id is configured, the provider is played, and so is the issuer of its tokens. */
async function playedTokenIssuer(context: Context, id: string, settings: ProviderSettings): Promise<TokenIssuer> {
  const { jwk } = await playedKeys(context.server)
  return { ...common(id, settings), issuer: playedIssuer(context, id), keys: { keys: [{ ...jwk, kty: jwk.kty ?? 'RSA' }] }, clientIds: [ownClientId] }
}

function findCustomIssuer({ server: { config, store } }: Context, identifier: string): TokenIssuer {
  if (!config.customOauthEnabled) throw invalid('Custom OAuth providers are disabled')
  const name = JSON.stringify(identifier)
  const record = store.customProviders.find('identifier', identifier)[0]
  if (!record) throw invalid(`Custom provider ${name} not found`)
  const { settings } = record
  if (settings['enabled'] === false) throw refuse(400, 'provider_disabled', `Custom provider ${name} is disabled`)
  if (record.type !== 'oidc') throw invalid(`Provider ${name} is not an OIDC provider`)
  const issuer = text(settings['issuer'])
  if (issuer === '') throw invalid(`OIDC provider ${name} missing issuer`)
  const others = Array.isArray(settings['acceptable_client_ids']) ? settings['acceptable_client_ids'].map(text) : []
  return {
    provider: identifier,
    issuer,
    clientIds: [text(settings['client_id']), ...others],
    skipsNonceCheck: settings['skip_nonce_check'] === true,
    isEmailOptional: settings['email_optional'] === true,
  }
}
