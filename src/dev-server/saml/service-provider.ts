import { escapeQuery } from '../account/redirects.js'
import { externalUrl, type Context } from '../context.js'
import { randomBytes, toBytes, toHex } from '../crypto/index.js'
import { createCertificate, toBase64 } from './certificate.js'
import { deflate } from './deflate.js'
import { serviceKey } from './keys.js'
import { escapeXml } from './xml.js'

/** Where the server stands as a service provider. */
export interface ServiceAddresses {
  readonly metadata: string
  readonly acs: string
  readonly slo: string
}

export function serviceAddresses(context: Context): ServiceAddresses {
  const base = (context.server.config.samlExternalUrl || externalUrl(context)).replace(/\/$/, '')
  return { metadata: `${base}/sso/saml/metadata`, acs: `${base}/sso/saml/acs`, slo: `${base}/sso/saml/slo` }
}

const bindings = 'urn:oasis:names:tc:SAML:2.0:bindings'
const formats = 'urn:oasis:names:tc:SAML:2.0:nameid-format'

/** What an identity provider needs to know of the server. @see SAML 2.0 Metadata §2.4.4 */
export async function renderMetadata(context: Context, { isDownload }: { isDownload: boolean }): Promise<string> {
  const { server } = context
  const { metadata, acs, slo } = serviceAddresses(context)
  const certificate = await createCertificate(await serviceKey(server, 'SHA-256'), 'latchkey')
  const validity = (isDownload ? 5 * 365 : 2) * 86_400_000
  const until = new Date(server.now() + validity).toISOString()
  const uses = server.config.samlAllowEncryptedAssertions ? ['signing', 'encryption'] : ['signing']
  const keyInfo = `<KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Certificate xmlns="http://www.w3.org/2000/09/xmldsig#">${certificate}</X509Certificate></X509Data></KeyInfo>`
  return [
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" validUntil="${until}" entityID="${escapeXml(metadata)}">`,
    `<SPSSODescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" validUntil="${until}" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" WantAssertionsSigned="true">`,
    ...uses.map((use) => `<KeyDescriptor use="${use}">${keyInfo}</KeyDescriptor>`),
    `<SingleLogoutService Binding="${bindings}:HTTP-POST" Location="${escapeXml(slo)}" ResponseLocation="${escapeXml(slo)}"></SingleLogoutService>`,
    '<NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</NameIDFormat>',
    `<NameIDFormat>${formats}:persistent</NameIDFormat>`,
    `<AssertionConsumerService Binding="${bindings}:HTTP-POST" Location="${escapeXml(acs)}" index="1"></AssertionConsumerService>`,
    `<AssertionConsumerService Binding="${bindings}:HTTP-Artifact" Location="${escapeXml(acs)}" index="2"></AssertionConsumerService>`,
    '</SPSSODescriptor></EntityDescriptor>',
  ].join('')
}

interface AuthnRequest {
  readonly id: string
  readonly destination: string
  readonly nameIdFormat: string | undefined
}

export function inventRequestId({ server }: Context): string {
  return `id-${toHex(randomBytes(server.random, 20))}`
}

/** The address at which a person signs in at their identity provider. @see SAML 2.0 Bindings §3.4 */
export async function authnRequestUrl(context: Context, request: AuthnRequest, relayState: string): Promise<string> {
  const { server } = context
  const { metadata, acs } = serviceAddresses(context)
  const xml = [
    `<samlp:AuthnRequest xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${request.id}" Version="2.0"`,
    ` IssueInstant="${new Date(server.now()).toISOString()}" Destination="${escapeXml(request.destination)}"`,
    ` AssertionConsumerServiceURL="${escapeXml(acs)}" ProtocolBinding="${bindings}:HTTP-POST">`,
    `<saml:Issuer Format="${formats}:entity">${escapeXml(metadata)}</saml:Issuer>`,
    `<samlp:NameIDPolicy Format="${escapeXml(request.nameIdFormat ?? `${formats}:persistent`)}" AllowCreate="true"/></samlp:AuthnRequest>`,
  ].join('')
  const encoded = escapeQuery(toBase64(await deflate(toBytes(xml))))
  const signed = `SAMLRequest=${encoded}&RelayState=${escapeQuery(relayState)}&SigAlg=${escapeQuery('http://www.w3.org/2000/09/xmldsig#rsa-sha1')}`
  const { privateKey } = await serviceKey(server, 'SHA-1')
  const signature = new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, toBytes(signed)))
  return `${request.destination}${request.destination.includes('?') ? '&' : '?'}${signed}&Signature=${escapeQuery(toBase64(signature))}`
}
