import { json } from '../answer.js'
import type { Context } from '../context.js'
import { isUuid, randomUuid } from '../crypto/index.js'
import { invalid, refuse, unclassified } from '../http-error.js'
import { readBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'
import type { SsoProviderRecord } from '../state/index.js'
import { toTimestamp } from '../timestamp.js'

/** The identity providers of single sign-on, as administrators see them. */
export const adminSsoRoutes: RouteGroup = {
  auth: 'admin',
  routes: {
    'GET /admin/sso/providers': getProviders,
    'POST /admin/sso/providers': postProvider,
    'GET /admin/sso/providers/{id}': (context) => json(renderProvider(findProvider(context))),
    'PUT /admin/sso/providers/{id}': putProvider,
    'DELETE /admin/sso/providers/{id}': deleteProvider,
  },
}

const fields = {
  type: 'string', metadata_url: 'string', metadata_xml: 'string', domains: 'any', attribute_mapping: 'object', name_id_format: 'string', resource_id: 'string?',
  disabled: 'boolean?',
} as const

const nameIdFormats = [
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent', 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:transient', 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
]

function getProviders({ server: { store }, query }: Context): Response {
  const resource = query.get('resource_id')
  const providers = [...store.ssoProviders.all()].filter((provider) => resource === null || provider.resourceId === resource)
  return json({ items: providers.map((provider) => renderProvider({ ...provider, metadataXml: '' })) })
}

async function postProvider(context: Context): Promise<Response> {
  const { server } = context
  const body = await readProviderBody(context)
  if (body.type !== 'saml') throw invalid("Only 'saml' supported for SSO provider type")
  checkBody(body)
  if (body.metadata_url === '' && body.metadata_xml === '') throw invalid('Either metadata_xml or metadata_url must be set')
  const metadataXml = await readMetadata(context, body)
  const entityId = await readEntityId(metadataXml)
  if (server.store.ssoProviders.find('entityId', entityId).length > 0) {
    throw refuse(422, 'saml_idp_already_exists', `SAML Identity Provider with this EntityID (${entityId}) already exists`)
  }
  const owner = body.domains?.flatMap((domain) => server.store.ssoProviders.find('domain', domain).map(({ id }) => ({ id, domain })))[0]
  if (owner) throw refuse(400, 'sso_domain_already_exists', `SSO Domain '${owner.domain}' is already assigned to an SSO identity provider (${owner.id})`)
  const provider: SsoProviderRecord = {
    id: randomUuid(server.random),
    createdAt: server.now(),
    updatedAt: server.now(),
    resourceId: body.resource_id,
    isDisabled: body.disabled,
    entityId,
    metadataXml,
    metadataUrl: body.metadata_url || undefined,
    nameIdFormat: body.name_id_format || undefined,
    attributeMapping: body.attribute_mapping ?? {},
    domains: body.domains ?? [],
  }
  server.store.ssoProviders.save(provider)
  return json(renderProvider(provider), { status: 201 })
}

async function putProvider(context: Context): Promise<Response> {
  const { server } = context
  const provider = findProvider(context)
  const body = await readProviderBody(context)
  checkBody(body)
  if (body.metadata_url !== '' || body.metadata_xml !== '') {
    const metadataXml = await readMetadata(context, body)
    const entityId = await readEntityId(metadataXml)
    if (entityId !== provider.entityId) {
      const message = `SAML Metadata can be updated only if the EntityID matches for the provider; expected '${provider.entityId}' but got '${entityId}'`
      throw refuse(400, 'saml_entity_id_mismatch', message)
    }
    provider.metadataXml = metadataXml
    provider.metadataUrl = body.metadata_url || provider.metadataUrl
  }
  const owner = body.domains?.flatMap((domain) => server.store.ssoProviders.find('domain', domain).map(({ id }) => ({ id, domain }))).find(({ id }) => id !== provider.id)
  if (owner) throw refuse(400, 'sso_domain_already_exists', `SSO domain '${owner.domain}' already assigned to another provider (${owner.id})`)
  provider.domains = body.domains ?? provider.domains
  provider.attributeMapping = body.attribute_mapping ?? provider.attributeMapping
  provider.nameIdFormat = body.name_id_format || undefined
  provider.resourceId = body.resource_id ?? provider.resourceId
  provider.isDisabled = body.disabled ?? provider.isDisabled
  provider.updatedAt = server.now()
  server.store.ssoProviders.save(provider)
  return json(renderProvider(provider))
}

function deleteProvider(context: Context): Response {
  const provider = findProvider(context)
  context.server.store.ssoProviders.delete(provider.id)
  return json(renderProvider(provider))
}

function findProvider({ server: { store }, params }: Context): SsoProviderRecord {
  const id = params['id'] ?? ''
  const provider = id.startsWith('resource_')
    ? [...store.ssoProviders.all()].find(({ resourceId }) => resourceId === id.slice('resource_'.length))
    : isUuid(id) ? store.ssoProviders.get(id.toLowerCase()) : undefined
  if (!provider) throw refuse(404, 'sso_provider_not_found', 'SSO Identity Provider not found')
  return provider
}

async function readProviderBody(context: Context) {
  const body = await readBody(context, fields)
  const { domains } = body
  if (domains === undefined) return { ...body, domains: undefined }
  if (!Array.isArray(domains) || !domains.every((domain): domain is string => typeof domain === 'string')) {
    throw refuse(400, 'bad_json', 'Could not parse request body as JSON: cannot unmarshal into field domains')
  }
  return { ...body, domains }
}

interface MetadataSource {
  readonly metadata_url: string
  readonly metadata_xml: string
}

function checkBody({ metadata_url: url, metadata_xml: xml, name_id_format: format }: MetadataSource & { name_id_format: string }): void {
  if (url !== '' && xml !== '') throw invalid('Only one of metadata_xml or metadata_url needs to be set')
  if (url !== '' && !/^(\/|[a-z][a-z0-9+.-]*:)\S*$/i.test(url)) throw invalid('metadata_url is not a valid URL')
  if (url !== '' && !/^https:/i.test(url)) throw invalid('metadata_url is not a HTTPS URL')
  if (format !== '' && !nameIdFormats.includes(format)) throw invalid(`name_id_format must be unspecified or one of ${nameIdFormats.join(', ')}`)
}

async function readMetadata({ server: { fetch } }: Context, { metadata_url: url, metadata_xml: xml }: MetadataSource): Promise<string> {
  if (url === '') return xml
  const answer = await fetch(url, { headers: { accept: 'application/xml;charset=UTF-8' } }).catch(() => { throw unclassified() })
  if (answer.status !== 200) throw refuse(400, 'saml_metadata_fetch_failed', `HTTP ${String(answer.status)} error fetching SAML Metadata from URL '${url}'`)
  return answer.text()
}

async function readEntityId(xml: string): Promise<string> {
  const { findTags, readAttribute } = await import('../saml/xml.js')
  const [descriptor] = findTags(xml, 'EntityDescriptor')
  if (descriptor === undefined) throw unclassified()
  const entityId = readAttribute(descriptor, 'entityID') ?? ''
  if (entityId === '') throw invalid('SAML Metadata does not contain an EntityID')
  const count = findTags(xml, 'IDPSSODescriptor').length
  if (count < 1) throw invalid('SAML Metadata does not contain any IDPSSODescriptor')
  if (count > 1) throw invalid('SAML Metadata contains multiple IDPSSODescriptors')
  return entityId
}

function renderProvider(provider: SsoProviderRecord): Record<string, unknown> {
  const { id, resourceId, isDisabled, entityId, metadataXml, metadataUrl, attributeMapping, nameIdFormat, domains, createdAt, updatedAt } = provider
  return {
    id,
    ...(resourceId === undefined ? {} : { resource_id: resourceId }),
    disabled: isDisabled ?? null,
    saml: {
      entity_id: entityId,
      ...(metadataXml === '' ? {} : { metadata_xml: metadataXml }),
      ...(metadataUrl === undefined ? {} : { metadata_url: metadataUrl }),
      attribute_mapping: attributeMapping,
      ...(nameIdFormat === undefined ? {} : { name_id_format: nameIdFormat }),
    },
    domains: domains.map((domain) => ({ domain })),
    created_at: toTimestamp(createdAt),
    updated_at: toTimestamp(updatedAt),
  }
}
