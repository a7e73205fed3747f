import type { Context } from '../context.js'
import { equalBytes, sha256, toBytes } from '../crypto/index.js'
import { invalid, type HttpError } from '../http-error.js'
import { playedKeys } from '../played/keys.js'
import { fromBase64 } from './certificate.js'
import { serviceAddresses } from './service-provider.js'
import { findTags, readAttribute, readText, unescapeXml } from './xml.js'

/** What an identity provider vouches for. */
export interface Assertion {
  /** Empty when nothing names the person for good. */
  readonly subject: string
  readonly email: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** Milliseconds since 1970. */
  readonly sessionEnds: number | undefined
}

const dsig = 'http://www.w3.org/2000/09/xmldsig#'
const emailFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'

function refused(): HttpError {
  return invalid('SAML Assertion is not valid')
}

/**
 * Reads the assertion in an answer. Only those of the played identity provider are accepted: it writes the canonical form itself, so
 * that what was signed is compared as text, and nothing can be slipped in beside it.
 */
export async function readAssertion(context: Context, { xml, requestId }: { xml: string; requestId: string | undefined }): Promise<Assertion> {
  const [, assertion = ''] = /^<samlp:Response [^<>]*><saml:Issuer [^<>]*>[^<>]*<\/saml:Issuer><samlp:Status>.*?<\/samlp:Status>(<saml:Assertion .*<\/saml:Assertion>)<\/samlp:Response>$/s.exec(xml) ?? []
  if (findTags(xml, 'Assertion').length !== 1) throw refused()
  const signed = await checkSignature(context, assertion)
  checkConditions(context, signed, requestId)
  return readSubject(signed)
}

async function checkSignature({ server }: Context, assertion: string): Promise<string> {
  const pattern = new RegExp(`<ds:Signature xmlns:ds="${dsig}"><ds:SignedInfo>(.*?)</ds:SignedInfo><ds:SignatureValue>([A-Za-z0-9+/=]*)</ds:SignatureValue></ds:Signature>`, 's')
  const [whole = '', info = '', value = ''] = pattern.exec(assertion) ?? []
  const signed = assertion.replace(whole, '')
  const signature = fromBase64(value)
  const digest = fromBase64(readText(info, 'DigestValue') ?? '')
  const [reference = ''] = findTags(info, 'Reference')
  const id = readAttribute(/^<[^>]*>/.exec(signed)?.[0] ?? '', 'ID')
  if (whole === '' || !signature || !digest || id === undefined || readAttribute(reference, 'URI') !== `#${id}`) throw refused()
  const { pair } = await playedKeys(server)
  const canonical = toBytes(`<ds:SignedInfo xmlns:ds="${dsig}">${info}</ds:SignedInfo>`)
  const isSigned = await crypto.subtle.verify('RSASSA-PKCS1-v1_5', pair.publicKey, signature, canonical)
  if (!isSigned || !equalBytes(sha256(toBytes(signed)), digest)) throw refused()
  return signed
}

function checkConditions(context: Context, signed: string, requestId: string | undefined): void {
  const { acs, metadata } = serviceAddresses(context)
  const now = context.server.now()
  const [conditions = ''] = findTags(signed, 'Conditions')
  const [confirmation = ''] = findTags(signed, 'SubjectConfirmationData')
  const time = (tag: string, name: string) => Date.parse(readAttribute(tag, name) ?? '')
  const isInTime = now >= time(conditions, 'NotBefore') && now < time(conditions, 'NotOnOrAfter') && now < time(confirmation, 'NotOnOrAfter')
  const isForUs = readText(signed, 'Audience') === metadata && readAttribute(confirmation, 'Recipient') === acs
  if (!isInTime || !isForUs || readAttribute(confirmation, 'InResponseTo') !== requestId) throw refused()
}

function readSubject(signed: string): Assertion {
  const attributes = [...signed.matchAll(/<saml:Attribute Name="([^"]*)"><saml:AttributeValue>([^<]*)<\/saml:AttributeValue><\/saml:Attribute>/g)]
    .map(([, name = '', value = '']) => [unescapeXml(name), unescapeXml(value)] as const)
  const [nameId = ''] = findTags(signed, 'NameID')
  const format = readAttribute(nameId, 'Format') ?? ''
  const name = readText(signed, 'NameID') ?? ''
  const [statement = ''] = findTags(signed, 'AuthnStatement')
  const ends = readAttribute(statement, 'SessionNotOnOrAfter')
  return {
    subject: findAttribute(attributes, 'urn:oasis:names:tc:SAML:attribute:subject-id') || readNameId(name, format),
    email: findEmail(attributes) || (format === emailFormat ? name : ''),
    attributes,
    sessionEnds: ends === undefined ? undefined : Date.parse(ends),
  }
}

function readNameId(name: string, format: string): string {
  if (format.endsWith(':transient')) return ''
  return format === emailFormat ? name.trim().toLowerCase() : name
}

const emailNames = [
  'urn:oid:0.9.2342.19200300.100.1.3',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
  'http://schemas.xmlsoap.org/claims/EmailAddress',
  'mail',
  'Mail',
  'email',
]

function findEmail(attributes: Assertion['attributes']): string {
  return emailNames.map((name) => findAttribute(attributes, name)).find((value) => value !== '') ?? ''
}

/** The first value of an attribute that says something. */
function findAttribute(attributes: Assertion['attributes'], name: string): string {
  return attributes.find(([candidate, value]) => candidate === name && value !== '')?.[1] ?? ''
}
