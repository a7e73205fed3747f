import { isRedirectAllowed, withQuery } from '../account/redirects.js'
import { redirect } from '../answer.js'
import { externalUrl, type Context } from '../context.js'
import { randomUuid } from '../crypto/index.js'
import { readForm } from '../read-body.js'
import { readChoice, findFreeEmail } from './choose-person.js'
import { providerName } from './names.js'
import { html, renderPostPage, renderProblemPage, renderProviderPage } from './page.js'
import { listPeople, type PlayedPerson } from './people.js'
import { findSettings } from '../providers/settings.js'

/** The page on which a played provider asks who one is. */
export function showProvider(context: Context): Response {
  const id = context.params['id'] ?? ''
  const problem = findProblem(context, id)
  if (problem !== undefined) return html(renderProblemPage(problem), 400)
  return html(renderProviderPage({ name: providerName(id), people: listPeople(context.server, id), freeEmail: findFreeEmail(context) }))
}

/** Sends the chosen person back with a code, or with what went wrong. @see RFC 6749 §4.1.2 */
export async function answerChoice(context: Context): Promise<Response> {
  const id = context.params['id'] ?? ''
  const problem = findProblem(context, id)
  if (problem !== undefined) return html(renderProblemPage(problem), 400)
  const choice = readChoice(context, id, await readForm(context))
  switch (choice.kind) {
    case 'person': return sendBack(context, { code: issueCode(context, id, choice.person) })
    case 'cancel': return sendBack(context, { error: 'access_denied', error_description: 'The user denied the request' })
    case 'error': return sendBack(context, { error: 'server_error', error_description: `${providerName(id)} had an internal error` })
    default: return choice satisfies never
  }
}

function findProblem(context: Context, id: string): string | undefined {
  const { server: { config }, query } = context
  const settings = findSettings(config, id)
  if (!settings?.isEnabled || settings.clientIds.length > 0) return 'The server does not play this provider.'
  if ((query.get('client_id') ?? '') === '') return 'The request has no client_id.'
  const target = query.get('redirect_uri') ?? ''
  const own = [settings.redirectUri, `${externalUrl(context).replace(/\/$/, '')}/callback`]
  if (target === '' || (!own.includes(target) && !isRedirectAllowed(config, target))) return 'The request has a redirect_uri that is not allowed.'
  return (query.get('response_type') ?? 'code') === 'code' ? undefined : 'Only response_type=code is supported.'
}

function issueCode({ server, query }: Context, provider: string, person: PlayedPerson): string {
  const code = randomUuid(server.random)
  const { sub, name, email, isVerified, picture } = person
  server.store.providerCodes.save({
    code,
    provider,
    clientId: query.get('client_id') ?? '',
    redirectUri: query.get('redirect_uri') ?? '',
    claims: { sub, name, ...(email === '' ? {} : { email, email_verified: isVerified }), ...(picture === '' ? {} : { picture }) },
    nonce: query.get('nonce') ?? undefined,
    codeChallenge: query.get('code_challenge') ?? '',
    isOffline: query.get('access_type') === 'offline' || /(^|\s)offline[._]access(\s|$)/.test(query.get('scope') ?? ''),
    createdAt: server.now(),
  })
  return code
}

function sendBack({ query }: Context, answer: Readonly<Record<string, string>>): Response {
  const target = query.get('redirect_uri') ?? ''
  const fields = { ...answer, ...(query.has('state') ? { state: query.get('state') ?? '' } : {}) }
  return query.get('response_mode') === 'form_post' ? html(renderPostPage(target, fields)) : redirect(withQuery(target, fields), 303)
}
