import { checkChallenge, createFlowState, hasChallenge, type Challenge } from '../account/flow-states.js'
import type { Context } from '../context.js'
import { randomUuid } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import type { SsoProviderRecord } from '../state/index.js'
import { checkEnabled } from './accept-response.js'
import { playedSsoProvider } from './identity-provider.js'
import { authnRequestUrl, inventRequestId } from './service-provider.js'
import { findTags, readAttribute } from './xml.js'

export interface SsoRequest extends Challenge {
  readonly provider_id: string
  readonly domain: string
  readonly redirect_to: string
}

/** Begins single sign-on: the address at which the person signs in at their organisation. */
export async function startSso(context: Context, request: SsoRequest): Promise<string> {
  const { server } = context
  if (request.provider_id !== '' && request.domain !== '') throw invalid('Only one of provider_id or domain supported')
  if (request.provider_id === '' && request.domain === '') throw invalid('A provider_id or domain needs to be provided')
  const provider = await findProvider(context, request)
  checkEnabled(provider)
  checkChallenge(request)
  if (hasChallenge(request) && !/^(s256|plain)$/i.test(request.code_challenge_method)) throw invalid('Invalid code_challenge_method')
  const flow = hasChallenge(request)
    ? createFlowState(server, { authenticationMethod: 'sso/saml', challenge: request, detail: { amrProvider: provider.id } })
    : undefined
  const relayState = {
    id: randomUuid(server.random),
    ssoProviderId: provider.id,
    requestId: inventRequestId(context),
    redirectTo: request.redirect_to,
    flowStateId: flow?.id,
    createdAt: server.now(),
  }
  server.store.relayStates.save(relayState)
  const destination = signOnAddress(provider)
  return authnRequestUrl(context, { id: relayState.requestId, destination, nameIdFormat: provider.nameIdFormat }, relayState.id)
}

/** Where no key is configured, the identity provider is played, and answers for every domain that nobody else does. */
async function findProvider(context: Context, { provider_id: id, domain }: SsoRequest): Promise<SsoProviderRecord> {
  const { store, config } = context.server
  const played = config.samlPrivateKey === '' ? await playedSsoProvider(context) : undefined
  const provider = id === '' ? (store.ssoProviders.find('domain', domain)[0] ?? played) : store.ssoProviders.get(id.toLowerCase())
  if (!provider) throw refuse(404, 'sso_provider_not_found', id === '' ? 'No SSO provider assigned for this domain' : 'No such SSO provider')
  return provider
}

function signOnAddress({ metadataXml }: SsoProviderRecord): string {
  const tags = findTags(metadataXml, 'SingleSignOnService')
  const tag = tags.find((candidate) => readAttribute(candidate, 'Binding') === 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect')
  return (tag && readAttribute(tag, 'Location')) ?? ''
}
