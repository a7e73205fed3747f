/** A JSON answer. */
export function json(body: unknown, init: { status?: number; headers?: HeadersInit } = {}): Response {
  const headers = new Headers(init.headers)
  headers.set('content-type', 'application/json')
  return new Response(JSON.stringify(body), { status: init.status ?? 200, headers })
}

export function empty(status: 204 | 405): Response {
  return new Response(null, { status })
}

/** A redirect; what a header cannot hold is escaped as Go's HTTP server does. */
export function redirect(location: string, status: 302 | 303): Response {
  const escaped = location.replace(/[^\x20-\x7e]/gu, (character) => encodeURIComponent(character).toLowerCase())
  return new Response(null, { status, headers: { location: escaped } })
}
