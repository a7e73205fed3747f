import { isRedirectAllowed, withQuery, withSessionFragment } from '../account/redirects.js'
import { createSession, renderSessionFragment } from '../account/sessions.js'
import type { Context } from '../context.js'
import { isUuid, toText } from '../crypto/index.js'
import { signInExternally } from '../external/index.js'
import { invalid, refuse } from '../http-error.js'
import type { FlowStateRecord, Metadata, SsoProviderRecord } from '../state/index.js'
import { fromBase64 } from './certificate.js'
import { readAssertion, type Assertion } from './read-assertion.js'
import { readText } from './xml.js'

/** Whose answer it is, and what it belongs to. */
interface Exchange {
  readonly entityId: string
  readonly requestId: string | undefined
  readonly redirectTo: string
  readonly flow: FlowStateRecord | undefined
}

/** Takes the answer of an identity provider, and resolves with the address that tells the app. */
export async function acceptResponse(context: Context, form: URLSearchParams): Promise<string> {
  const { server } = context
  const exchange = findExchange(context, form)
  const provider = server.store.ssoProviders.find('entityId', exchange.entityId)[0]
  if (!provider) throw refuse(404, 'saml_idp_not_found', 'A SAML connection has not been established with this Identity Provider')
  checkEnabled(provider)
  const xml = toText(fromBase64(form.get('SAMLResponse') ?? '') ?? new Uint8Array())
  const assertion = await readAssertion(context, { xml, requestId: exchange.requestId })
  const { user } = await signInExternally(context, { provider: `sso:${provider.id}`, person: describePerson(provider, assertion) })
  if (exchange.flow?.userId !== undefined) throw refuse(400, 'flow_state_already_used', 'State has already been used')
  const issued = createSession(context, user, { method: 'sso/saml', provider: provider.id, change: { notAfter: assertion.sessionEnds } })
  const target = isRedirectAllowed(server.config, exchange.redirectTo) ? exchange.redirectTo : server.config.siteUrl
  if (!exchange.flow) return withSessionFragment(target, await renderSessionFragment(context, issued))
  exchange.flow.userId = user.id
  server.store.flowStates.save(exchange.flow)
  return withQuery(target, { code: exchange.flow.authCode })
}

export function checkEnabled({ isDisabled }: SsoProviderRecord): void {
  if (isDisabled) throw refuse(404, 'sso_provider_disabled', 'SSO Provider assigned for this domain is currently disabled')
}

/** By its relay state an answer belongs to a request; one that nobody asked for may say where to go. */
function findExchange(context: Context, form: URLSearchParams): Exchange {
  const relayState = form.get('RelayState') ?? ''
  if (isUuid(relayState)) return takeRelayState(context, relayState.toLowerCase())
  if (relayState !== '' && !/^(\/|[a-z][a-z0-9+.-]*:)\S*$/i.test(relayState)) throw invalid('SAML RelayState is not a valid UUID or URL')
  if ((form.get('SAMLart') ?? '') !== '') throw invalid('SAML Artifact response can only be used with SP initiated flow')
  const response = form.get('SAMLResponse') ?? ''
  if (response === '') throw invalid('SAMLResponse is missing')
  const bytes = fromBase64(response)
  if (!bytes) throw invalid('SAMLResponse is not a valid Base64 string')
  const xml = toText(bytes)
  if (!/^\s*<(?:[\w.-]+:)?Response[\s>]/.test(xml.replace(/^\s*<\?.*?\?>/s, ''))) throw invalid('SAMLResponse is not a valid XML SAML assertion')
  return { entityId: readText(xml, 'Issuer') ?? '', requestId: undefined, redirectTo: relayState, flow: undefined }
}

function takeRelayState({ server }: Context, id: string): Exchange {
  const { store } = server
  const relayState = store.relayStates.get(id)
  if (!relayState) throw refuse(404, 'saml_relay_state_not_found', 'SAML RelayState does not exist, try logging in again?')
  store.relayStates.delete(id)
  if (server.now() >= relayState.createdAt + server.config.samlRelayStateValidityPeriod * 1000) {
    throw refuse(422, 'saml_relay_state_expired', 'SAML RelayState has expired. Try logging in again?')
  }
  const provider = store.ssoProviders.get(relayState.ssoProviderId)
  if (!provider) throw refuse(500, 'unexpected_failure', 'Unable to find SSO Provider from SAML RelayState')
  checkEnabled(provider)
  const flow = relayState.flowStateId === undefined ? undefined : store.flowStates.get(relayState.flowStateId)
  return { entityId: provider.entityId, requestId: relayState.requestId, redirectTo: relayState.redirectTo, flow }
}

const known = new Set([
  'name', 'family_name', 'given_name', 'middle_name', 'nickname', 'preferred_username', 'profile', 'picture', 'website', 'gender', 'birthdate', 'zoneinfo',
  'locale', 'updated_at', 'phone', 'full_name', 'avatar_url', 'slug', 'provider_id', 'user_name',
])

function describePerson(provider: SsoProviderRecord, assertion: Assertion) {
  const { subject } = assertion
  if (subject === '') {
    const message = 'SAML Assertion did not contain a persistent Subject Identifier attribute or Subject NameID uniquely identifying this user'
    throw refuse(400, 'saml_assertion_no_user_id', message)
  }
  const mapped = mapAttributes(provider.attributeMapping, assertion.attributes)
  const email = typeof mapped['email'] === 'string' && mapped['email'] !== '' ? mapped['email'] : assertion.email
  if (email === '') throw refuse(400, 'saml_assertion_no_email', 'SAML Assertion does not contain an email address')
  const others = Object.entries(mapped).filter(([key]) => key !== 'email')
  return {
    emails: [{ email, isVerified: true, isPrimary: true }],
    claims: {
      ...Object.fromEntries(others.filter(([key]) => known.has(key))),
      iss: provider.entityId,
      sub: subject,
      email,
      email_verified: true,
      custom_claims: Object.fromEntries(others.filter(([key]) => !known.has(key))),
    },
  }
}

interface AttributeRule {
  readonly name?: unknown
  readonly names?: unknown
  readonly default?: unknown
  readonly array?: unknown
}

/** Claims from attributes, by the rules of the administrator. */
function mapAttributes({ keys }: Metadata, attributes: Assertion['attributes']): Record<string, unknown> {
  const rules = typeof keys === 'object' && keys !== null ? Object.entries(keys) : []
  const claims = rules.map(([key, rule]): [string, unknown] => [key, mapAttribute(rule, attributes)])
  return Object.fromEntries(claims.filter(([, value]) => value !== undefined && value !== null))
}

function mapAttribute(rule: AttributeRule, attributes: Assertion['attributes']): unknown {
  const names = [rule.name, ...(Array.isArray(rule.names) ? rule.names : [])].filter((name) => typeof name === 'string')
  const values = names.map((name) => attributes.filter(([candidate, value]) => candidate === name && value !== '').map(([, value]) => value))
  const found = values.find((list) => list.length > 0)
  if (rule.array === true) return found ?? rule.default
  return found?.[0] ?? rule.default
}
