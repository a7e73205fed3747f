import type { Context } from '../context.js'
import { toBytes, toText } from '../crypto/index.js'
import { readForm } from '../read-body.js'
import { renderIdpMetadata, renderRefusal, renderResponse, serviceAddresses } from '../saml/index.js'
import { fromBase64, toBase64 } from '../saml/certificate.js'
import { inflate } from '../saml/deflate.js'
import { findTags, readAttribute } from '../saml/xml.js'
import { findFreeEmail, readChoice } from './choose-person.js'
import { providerName } from './names.js'
import { html, renderPostPage, renderProblemPage, renderProviderPage } from './page.js'
import { listPeople } from './people.js'

/** The page on which the played identity provider asks who one is. */
export async function showIdentityProvider(context: Context): Promise<Response> {
  if ((await readRequest(context)) === undefined) return html(renderProblemPage('The request has no SAMLRequest of this server.'), 400)
  return html(renderProviderPage({ name: providerName('saml'), people: listPeople(context.server, 'saml'), freeEmail: findFreeEmail(context) }))
}

/** Posts a signed assertion, or a refusal, to the server as a service provider. */
export async function answerIdentityChoice(context: Context): Promise<Response> {
  const request = await readRequest(context)
  if (!request) return html(renderProblemPage('The request has no SAMLRequest of this server.'), 400)
  const choice = readChoice(context, 'saml', await readForm(context))
  const { acs, metadata } = serviceAddresses(context)
  const xml = choice.kind === 'person'
    ? await renderResponse(context, {
        ...request,
        acs,
        audience: metadata,
        subject: choice.person.sub,
        attributes: { email: choice.person.email, name: choice.person.name },
      })
    : renderRefusal(context, { ...request, acs })
  return html(renderPostPage(acs, { SAMLResponse: toBase64(toBytes(xml)), RelayState: context.query.get('RelayState') ?? '' }))
}

export async function showIdpMetadata(context: Context): Promise<Response> {
  return new Response(await renderIdpMetadata(context), { headers: { 'content-type': 'application/xml' } })
}

/** The request in the address; without one the identity provider begins by itself. */
async function readRequest({ query }: Context): Promise<{ requestId: string | undefined } | undefined> {
  const encoded = query.get('SAMLRequest')
  if (encoded === null) return { requestId: undefined }
  const packed = fromBase64(encoded)
  const xml = packed && (await inflate(packed).then(toText, () => undefined))
  const [request] = xml === undefined ? [] : findTags(xml, 'AuthnRequest')
  const requestId = request && readAttribute(request, 'ID')
  return requestId === undefined ? undefined : { requestId }
}
