import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'

export interface Heard {
  readonly url: string
  readonly headers: Headers
  readonly form: URLSearchParams
}

/** A `fetch` that knows these addresses and nothing else, and remembers what it was asked. */
export function openOtherSide(answers: Readonly<Record<string, (heard: Heard) => unknown>>) {
  const heard: Heard[] = []
  const fetch: typeof globalThis.fetch = async (target, init) => {
    const request = new Request(target, init)
    const one = { url: request.url, headers: request.headers, form: new URLSearchParams(await request.text()) }
    heard.push(one)
    const answer = answers[request.url.split('?')[0] ?? '']
    return answer ? Response.json(await answer(one)) : new Response('not found', { status: 404 })
  }
  return { fetch, heard }
}

/** An OpenID provider's key, and what it signs. */
export async function createIssuer(issuer: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  return {
    keys: { keys: [key] },
    sign: (claims: JWTPayload, audience = 'client') => new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' }).setIssuer(issuer).setAudience(audience).setIssuedAt().setExpirationTime('5m').sign(privateKey),
  }
}
