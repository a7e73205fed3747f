import type { Config } from './config/index.js'

const methods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
const headers = ['accept', 'authorization', 'content-type', 'x-client-ip', 'x-client-info', 'x-jwt-aud', 'x-use-cookie', 'x-supabase-api-version']

/** Answers a preflight request; one that asks for too much gets no CORS header, and the browser refuses by itself. */
export function answerPreflight(config: Config, request: Request): Response | undefined {
  const method = request.headers.get('access-control-request-method')
  if (request.method !== 'OPTIONS' || method === null) return undefined
  const asked = request.headers.get('access-control-request-headers')
  const allowed = new Set([...headers, ...config.corsAllowedHeaders.map((name) => name.toLowerCase())])
  const names = (asked ?? '').split(',').map((name) => name.trim().toLowerCase()).filter((name) => name !== '')
  const isAllowed = request.headers.has('origin') && methods.has(method.toUpperCase()) && names.every((name) => allowed.has(name))
  if (!isAllowed) return new Response(null, { status: 204 })
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': method,
      ...(asked ? { 'access-control-allow-headers': asked } : {}),
    },
  })
}

export function corsHeaders(request: Request): readonly (readonly [string, string])[] {
  if (!request.headers.has('origin')) return []
  return [
    ['access-control-allow-origin', '*'],
    ['access-control-allow-credentials', 'true'],
    ['access-control-expose-headers', 'X-Total-Count, Link, X-Supabase-Api-Version'],
  ]
}
