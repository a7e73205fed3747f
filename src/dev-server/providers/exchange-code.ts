import type { ServerState } from '../server-state.js'
import type { Metadata } from '../state/index.js'

export interface TokenRequest {
  readonly tokenUrl: string
  readonly clientId: string
  readonly secret: string
  readonly redirectUri: string
  readonly code: string
  readonly verifier: string | undefined
}

/** What a provider's token endpoint answered. */
export interface ProviderTokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly idToken: string
  /** The answer as a whole: some providers put the profile into it. */
  readonly answer: Metadata
}

/** Exchanges a code; the client names itself in the header first, and in the form where that is not accepted. @see RFC 6749 §2.3.1 */
export async function exchangeCode(server: ServerState, request: TokenRequest): Promise<ProviderTokens> {
  const answer = (await post(server, request, 'header')) ?? (await post(server, request, 'form'))
  const accessToken = text(answer?.['access_token'])
  if (!answer || accessToken === '') throw new Error('the provider gave no access token')
  return { accessToken, refreshToken: text(answer['refresh_token']), idToken: text(answer['id_token']), answer }
}

async function post({ fetch }: ServerState, request: TokenRequest, place: 'header' | 'form'): Promise<Metadata | undefined> {
  const form = new URLSearchParams({ grant_type: 'authorization_code', code: request.code, redirect_uri: request.redirectUri })
  if (request.verifier !== undefined) form.set('code_verifier', request.verifier)
  if (place === 'form') {
    form.set('client_id', request.clientId)
    form.set('client_secret', request.secret)
  }
  const credentials = `${encodeURIComponent(request.clientId)}:${encodeURIComponent(request.secret)}`
  const headers = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
    ...(place === 'header' ? { authorization: `Basic ${btoa(credentials)}` } : {}),
  }
  const response = await fetch(request.tokenUrl, { method: 'POST', headers, body: form.toString() })
  const body = await response.text()
  return response.ok ? parseAnswer(body, response.headers.get('content-type') ?? '') : undefined
}

/** Some answer in JSON, some in a form. */
function parseAnswer(body: string, contentType: string): Metadata | undefined {
  if (/^(application\/x-www-form-urlencoded|text\/plain)/.test(contentType)) return Object.fromEntries(new URLSearchParams(body))
  return asObject(JSON.parse(body))
}

export function asObject(value: unknown): Metadata | undefined {
  // SAFETY: an object that is neither null nor an array has string keys.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Metadata) : undefined
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

interface ProfileRequest {
  readonly url: string
  readonly accessToken: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks a provider for JSON in the person's name. */
export async function getJson({ fetch }: ServerState, { url, accessToken, headers = {} }: ProfileRequest): Promise<unknown> {
  const response = await fetch(url, { headers: { accept: 'application/json', authorization: `Bearer ${accessToken}`, ...headers } })
  if (!response.ok) throw new Error(`the provider answered with status ${String(response.status)}`)
  return response.json()
}
