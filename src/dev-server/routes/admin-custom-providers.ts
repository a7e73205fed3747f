import { empty, json } from '../answer.js'
import type { Context } from '../context.js'
import { randomUuid } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import { readBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'
import type { CustomProviderRecord, Metadata } from '../state/index.js'
import { toTimestamp } from '../timestamp.js'

/** Providers that administrators describe: `custom:…`. */
export const adminCustomProviderRoutes: RouteGroup = {
  mount: '/admin/custom-providers',
  auth: 'admin',
  gate({ server: { config } }) {
    if (!config.customOauthEnabled) throw refuse(404, 'feature_disabled', 'Custom OAuth providers are disabled')
  },
  routes: {
    'GET /admin/custom-providers': listProviders,
    'POST /admin/custom-providers': postProvider,
    'GET /admin/custom-providers/{identifier}': (context) => json(renderProvider(findProvider(context))),
    'PUT /admin/custom-providers/{identifier}': putProvider,
    'DELETE /admin/custom-providers/{identifier}': deleteProvider,
  },
}

const fields = {
  provider_type: 'string', identifier: 'string', name: 'string', client_id: 'string', client_secret: 'string',
  acceptable_client_ids: 'any', scopes: 'any', custom_claims_allowlist: 'any', attribute_mapping: 'object', authorization_params: 'object',
  pkce_enabled: 'boolean?', enabled: 'boolean?', email_optional: 'boolean?', skip_nonce_check: 'boolean?',
  issuer: 'string', discovery_url: 'string', authorization_url: 'string', token_url: 'string', userinfo_url: 'string', jwks_uri: 'string',
} as const

const defaults: Metadata = {
  acceptable_client_ids: [], scopes: [], custom_claims_allowlist: [], attribute_mapping: {}, authorization_params: {}, pkce_enabled: true, enabled: true, email_optional: false,
}
const namesOfEach = ['name', 'client_id', 'client_secret', ...Object.keys(defaults)]
const namesByType = {
  oidc: ['issuer', 'discovery_url', 'skip_nonce_check'],
  oauth2: ['authorization_url', 'token_url', 'userinfo_url', 'jwks_uri'],
} as const
const requiredByType = { oidc: ['issuer'], oauth2: ['authorization_url', 'token_url', 'userinfo_url'] } as const
const titles = { oidc: 'OIDC', oauth2: 'OAuth2' } as const

/** What the server says itself when it sends somebody to a provider. */
const reservedParameters = ['client_id', 'client_secret', 'redirect_uri', 'response_type', 'state', 'code_challenge', 'code_challenge_method', 'code_verifier', 'nonce']
/** What no provider may say of a user. */
const protectedFields = [
  'id', 'aud', 'role', 'app_metadata', 'created_at', 'updated_at', 'confirmed_at', 'email_confirmed_at', 'phone_confirmed_at', 'email_verified', 'phone_verified',
  'banned_until', 'is_super_admin',
]

function listProviders({ server: { store }, query }: Context): Response {
  const type = query.get('type') ?? ''
  if (type !== '' && !isType(type)) throw invalid("type must be either 'oauth2' or 'oidc'")
  const providers = [...store.customProviders.all()].filter((provider) => type === '' || provider.type === type)
  return json({ providers: providers.map(renderProvider) })
}

async function postProvider(context: Context): Promise<Response> {
  const { server } = context
  const { identifier, provider_type: type, ...given } = await readSettings(context)
  if (!isType(type)) throw invalid("provider_type must be either 'oauth2' or 'oidc'")
  checkIdentifier(identifier)
  for (const name of ['name', 'client_id', 'client_secret'] as const) if (given[name] === '') throw invalid(`${name} is required`)
  for (const name of requiredByType[type]) if (given[name] === '') throw invalid(`${name} is required for ${titles[type]} providers`)
  checkMaps(given)
  const { customOauthMaxProviders: most } = server.config
  if (most > 0 && [...server.store.customProviders.all()].length >= most) {
    throw refuse(400, 'over_custom_provider_quota', 'Maximum number of custom OAuth/OIDC providers reached')
  }
  checkAddresses(type, given)
  if (server.store.customProviders.find('identifier', identifier).length > 0) {
    throw refuse(400, 'conflict', 'A custom OAuth provider with this identifier already exists')
  }
  const settings = withOpenId(type, { ...defaults, ...(type === 'oidc' && { skip_nonce_check: false }), ...pickSettings(type, given) })
  const provider: CustomProviderRecord = { id: randomUuid(server.random), identifier, type, createdAt: server.now(), updatedAt: server.now(), settings }
  server.store.customProviders.save(provider)
  return json(renderProvider(provider), { status: 201 })
}

/** Changes what is given; the kind of a provider and its identifier stay. */
async function putProvider(context: Context): Promise<Response> {
  const { server } = context
  checkIdentifier(context.params['identifier'] ?? '')
  const given = await readSettings(context)
  checkMaps(given)
  const provider = findProvider(context)
  checkAddresses(provider.type, given)
  provider.settings = withOpenId(provider.type, { ...provider.settings, ...pickSettings(provider.type, given) })
  provider.updatedAt = server.now()
  server.store.customProviders.save(provider)
  return json(renderProvider(provider))
}

function deleteProvider(context: Context): Response {
  context.server.store.customProviders.delete(findProvider(context).id)
  return empty(204)
}

function findProvider({ server: { store }, params }: Context): CustomProviderRecord {
  const identifier = params['identifier'] ?? ''
  checkIdentifier(identifier)
  const provider = store.customProviders.find('identifier', identifier)[0]
  if (!provider) throw refuse(404, 'custom_provider_not_found', 'Custom OAuth provider not found')
  return provider
}

type Settings = Awaited<ReturnType<typeof readSettings>>

async function readSettings(context: Context) {
  const body = await readBody(context, fields)
  return { ...body, acceptable_client_ids: readList(body, 'acceptable_client_ids'), scopes: readList(body, 'scopes'), custom_claims_allowlist: readList(body, 'custom_claims_allowlist') }
}

function readList(body: Readonly<Record<string, unknown>>, name: string): readonly string[] | undefined {
  const value = body[name]
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string')) return value
  throw refuse(400, 'bad_json', `Could not parse request body as JSON: cannot unmarshal into field ${name}`)
}

/** What was given of the settings that this kind of provider has. */
function pickSettings(type: CustomProviderRecord['type'], given: Omit<Settings, 'identifier' | 'provider_type'>): Metadata {
  const names: readonly string[] = [...namesOfEach, ...namesByType[type]]
  const picked = Object.entries(given).filter(([name, value]) => names.includes(name) && value !== undefined && value !== '')
  return Object.fromEntries(picked)
}

function withOpenId(type: CustomProviderRecord['type'], settings: Metadata): Metadata {
  const scopes = Array.isArray(settings['scopes']) ? settings['scopes'] : []
  return type === 'oauth2' || scopes.includes('openid') ? settings : { ...settings, scopes: ['openid', ...scopes] }
}

function isType(type: string): type is CustomProviderRecord['type'] {
  return type === 'oauth2' || type === 'oidc'
}

function checkIdentifier(identifier: string): void {
  if (identifier === '') throw invalid('identifier is required')
  if (!identifier.startsWith('custom:')) throw invalid(`identifier must start with 'custom:' prefix, e.g. 'custom:${identifier}'`)
}

function checkMaps({ authorization_params: parameters = {}, attribute_mapping: mapping = {} }: Pick<Settings, 'authorization_params' | 'attribute_mapping'>): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (reservedParameters.includes(name)) throw invalid(`Cannot override reserved OAuth parameter: ${name}`)
    if (typeof value !== 'string') throw invalid(`Authorization parameter "${name}" must be a string`)
  }
  for (const name of Object.keys(mapping)) {
    if (protectedFields.includes(name)) throw invalid(`Cannot map to protected system field: ${name}`)
  }
}

/** GoTrue wants `https` and nothing of a private network; here a provider on this machine is fine, too. */
function checkAddresses(type: CustomProviderRecord['type'], given: Pick<Settings, (typeof namesByType)['oauth2' | 'oidc'][number]>): void {
  for (const name of namesByType[type]) {
    const address = given[name]
    if (typeof address !== 'string' || address === '') continue
    const url = URL.canParse(address) ? new URL(address) : undefined
    if (!url) throw invalid('Invalid URL format')
    const isLocal = url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\]|host\.docker\.internal)$/.test(url.hostname)
    if (url.protocol !== 'https:' && !isLocal) throw invalid('URL must use HTTPS')
  }
}

function renderProvider({ id, identifier, type, createdAt, updatedAt, settings }: CustomProviderRecord): Metadata {
  const shown = Object.fromEntries(Object.entries(settings).filter(([name]) => name !== 'client_secret'))
  return { id, provider_type: type, identifier, ...shown, created_at: toTimestamp(createdAt), updated_at: toTimestamp(updatedAt) }
}
