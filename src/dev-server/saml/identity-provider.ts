import { externalUrl, type Context } from '../context.js'
import { randomBytes, sha256, toBytes, toHex } from '../crypto/index.js'
import { playedKeys } from '../played/keys.js'
import type { ServerState } from '../server-state.js'
import type { SsoProviderRecord } from '../state/index.js'
import { createCertificate, toBase64 } from './certificate.js'
import { escapeXml } from './xml.js'

const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol'
const assertionNamespace = 'urn:oasis:names:tc:SAML:2.0:assertion'
const dsig = 'http://www.w3.org/2000/09/xmldsig#'

/** Where the identity provider stands that the server plays. */
export function playedIdpAddress(context: Context): string {
  return `${externalUrl(context).replace(/\/$/, '')}/provider/saml`
}

/** What a service provider needs to know of the played identity provider. @see SAML 2.0 Metadata §2.4.3 */
export async function renderIdpMetadata(context: Context): Promise<string> {
  const address = playedIdpAddress(context)
  const certificate = await createCertificate((await playedKeys(context.server)).pair, 'latchkey')
  return [
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${escapeXml(`${address}/metadata`)}">`,
    `<IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="${protocol}">`,
    `<KeyDescriptor use="signing"><KeyInfo xmlns="${dsig}"><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`,
    `<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${escapeXml(address)}"/>`,
    '</IDPSSODescriptor></EntityDescriptor>',
  ].join('')
}

/** The played identity provider among those of single sign-on; it is there once it is asked for. */
export async function playedSsoProvider(context: Context): Promise<SsoProviderRecord> {
  const { server } = context
  const entityId = `${playedIdpAddress(context)}/metadata`
  const known = server.store.ssoProviders.find('entityId', entityId)[0]
  if (known) return known
  const record: SsoProviderRecord = {
    id: toHex(sha256(toBytes(entityId))).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5'),
    createdAt: server.now(),
    updatedAt: server.now(),
    resourceId: undefined,
    isDisabled: undefined,
    entityId,
    metadataXml: await renderIdpMetadata(context),
    metadataUrl: undefined,
    nameIdFormat: undefined,
    attributeMapping: { keys: { name: { name: 'name' } } },
    domains: [],
  }
  server.store.ssoProviders.save(record)
  return record
}

export interface AssertionRequest {
  readonly requestId: string | undefined
  readonly acs: string
  readonly audience: string
  readonly subject: string
  readonly attributes: Readonly<Record<string, string>>
}

/** A signed answer for the service provider. @see SAML 2.0 Core §2.3.3 */
export async function renderResponse(context: Context, request: AssertionRequest): Promise<string> {
  const { server } = context
  const [head, tail] = renderAssertion(context, request)
  const signature = await renderSignature(server, { id: readId(head), signed: `${head}${tail}` })
  return renderEnvelope(context, request, { status: 'Success', assertion: `${head}${signature}${tail}` })
}

/** An answer that says no. */
export function renderRefusal(context: Context, request: Pick<AssertionRequest, 'requestId' | 'acs'>): string {
  return renderEnvelope(context, request, { status: 'Responder', assertion: '' })
}

function renderEnvelope(context: Context, { requestId, acs }: Pick<AssertionRequest, 'requestId' | 'acs'>, { status, assertion }: { status: string; assertion: string }): string {
  const { server } = context
  const inResponseTo = requestId === undefined ? '' : ` InResponseTo="${escapeXml(requestId)}"`
  return [
    `<samlp:Response xmlns:samlp="${protocol}" Destination="${escapeXml(acs)}" ID="${inventId(server)}"${inResponseTo} IssueInstant="${instant(server)}" Version="2.0">`,
    `<saml:Issuer xmlns:saml="${assertionNamespace}">${escapeXml(`${playedIdpAddress(context)}/metadata`)}</saml:Issuer>`,
    `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"></samlp:StatusCode></samlp:Status>`,
    `${assertion}</samlp:Response>`,
  ].join('')
}

/** The assertion in its canonical form, in two halves between which the signature goes. */
function renderAssertion(context: Context, { requestId, acs, audience, subject, attributes }: AssertionRequest): [head: string, tail: string] {
  const { server } = context
  const inResponseTo = requestId === undefined ? '' : ` InResponseTo="${escapeXml(requestId)}"`
  const until = instant(server, 300)
  const head = [
    `<saml:Assertion xmlns:saml="${assertionNamespace}" ID="${inventId(server)}" IssueInstant="${instant(server)}" Version="2.0">`,
    `<saml:Issuer>${escapeXml(`${playedIdpAddress(context)}/metadata`)}</saml:Issuer>`,
  ]
  const tail = [
    `<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${escapeXml(subject)}</saml:NameID>`,
    '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">',
    `<saml:SubjectConfirmationData${inResponseTo} NotOnOrAfter="${until}" Recipient="${escapeXml(acs)}"></saml:SubjectConfirmationData>`,
    '</saml:SubjectConfirmation></saml:Subject>',
    `<saml:Conditions NotBefore="${instant(server, -60)}" NotOnOrAfter="${until}">`,
    `<saml:AudienceRestriction><saml:Audience>${escapeXml(audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
    `<saml:AuthnStatement AuthnInstant="${instant(server)}" SessionIndex="${inventId(server)}"><saml:AuthnContext>`,
    '<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef>',
    '</saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>',
    ...Object.entries(attributes).filter(([, value]) => value !== '').map(([name, value]) => `<saml:Attribute Name="${escapeXml(name)}"><saml:AttributeValue>${escapeXml(value)}</saml:AttributeValue></saml:Attribute>`),
    '</saml:AttributeStatement></saml:Assertion>',
  ]
  return [head.join(''), tail.join('')]
}

/** An enveloped signature. @see XML Signature 1.1 §4 */
async function renderSignature(server: ServerState, { id, signed }: { id: string; signed: string }): Promise<string> {
  const digest = toBase64(sha256(toBytes(signed)))
  const info = [
    '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:CanonicalizationMethod>',
    '<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>',
    `<ds:Reference URI="#${id}"><ds:Transforms><ds:Transform Algorithm="${dsig}enveloped-signature"></ds:Transform>`,
    '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:Transform></ds:Transforms>',
    `<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`,
  ].join('')
  const { pair } = await playedKeys(server)
  const canonical = toBytes(`<ds:SignedInfo xmlns:ds="${dsig}">${info}</ds:SignedInfo>`)
  const signature = toBase64(new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', pair.privateKey, canonical)))
  return `<ds:Signature xmlns:ds="${dsig}"><ds:SignedInfo>${info}</ds:SignedInfo><ds:SignatureValue>${signature}</ds:SignatureValue></ds:Signature>`
}

function inventId({ random }: ServerState): string {
  return `_${toHex(randomBytes(random, 20))}`
}

function readId(head: string): string {
  return / ID="([^"]*)"/.exec(head)?.[1] ?? ''
}

function instant({ now }: ServerState, offset = 0): string {
  return new Date(now() + offset * 1000).toISOString()
}
