import { idpPublicKey } from './idp-key.js'
import type { HookAnswer, IdpCode, Json, JsonObject } from './recording.js'

/** What lies outside the server: the receiver of hooks, and a sign-in provider. */
export interface World {
  readonly idp: string
  readonly hooks: string
  readonly fetch: typeof globalThis.fetch
  /** From now on the provider accepts this authorization code. */
  acceptCode(code: IdpCode): void
  /** Prepares the answer to the next call of a hook; without one hooks answer 204. */
  answerHook(name: string, answer: HookAnswer): void
  /** Takes the oldest call of a hook that has not been looked at. */
  takeHookCall(name: string): Json | undefined
}

export function createWorld(): World {
  const idp = 'http://idp.test'
  const hooks = 'http://localhost:9998'
  const codes = new Map<string, IdpCode>()
  const answers = new Map<string, HookAnswer[]>()
  const calls: { name: string; body: JsonObject }[] = []
  let current: IdpCode | undefined

  const callHook = async (name: string, request: Request): Promise<Response> => {
    const body = (await request.json()) as JsonObject
    calls.push({ name, body })
    const answer = answers.get(name)?.shift()
    if (!answer) return new Response(null, { status: 204 })
    if (answer.addClaims) return Response.json({ claims: { ...(body['claims'] as JsonObject), ...answer.addClaims } })
    return Response.json(answer.body ?? null, { status: answer.status ?? 200 })
  }
  const exchangeCode = async (request: Request): Promise<Response> => {
    const form = new URLSearchParams(await request.text())
    const code = codes.get(form.get('code') ?? '')
    if (!code || code.exchangeError) return Response.json({ error: 'invalid_grant', error_description: 'Code not valid' }, { status: 400 })
    current = code
    return Response.json({ access_token: 'idp-access-token', token_type: 'Bearer', expires_in: 300, ...code.tokens })
  }

  return {
    idp,
    hooks,
    async fetch(input, init) {
      const request = new Request(input, init)
      const { origin, pathname } = new URL(request.url)
      if (origin === hooks) return callHook(pathname.slice(1), request)
      if (origin === idp && pathname === '/protocol/openid-connect/token') return exchangeCode(request)
      if (origin === idp && pathname === '/.well-known/openid-configuration') {
        return Response.json({ issuer: idp, jwks_uri: `${idp}/certs`, authorization_endpoint: `${idp}/protocol/openid-connect/auth`, token_endpoint: `${idp}/protocol/openid-connect/token` })
      }
      if (origin === idp && pathname === '/certs') return Response.json({ keys: [idpPublicKey()] })
      if (origin === idp && pathname === '/protocol/openid-connect/userinfo') return Response.json(current?.userinfo ?? {})
      return new Response('not found', { status: 404 })
    },
    acceptCode: (code) => { codes.set(code.code, code) },
    answerHook: (name, answer) => { answers.set(name, [...(answers.get(name) ?? []), answer]) },
    takeHookCall(name) {
      const index = calls.findIndex((call) => call.name === name)
      return index < 0 ? undefined : calls.splice(index, 1)[0]?.body
    },
  }
}
