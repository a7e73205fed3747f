import { empty } from './answer.js'
import type { Context } from './context.js'

/**
 * How to add a group of routes: make a file in `routes/` that exports a `RouteGroup`, and name it in `routes/index.ts`.
 * Keys are `'METHOD /path/{param}'`, and with a `/` at the end the route answers with and without it; a handler takes the `Context`, reads the body with `readBody(context, { … })`, throws
 * `refuse(status, code, message)` and returns `json(…)`. A group with a `mount` is one of GoTrue's sub-routers: it answers at
 * its root with and without a final `/`, and asks for the bearer before it looks at the method.
 */
export interface RouteGroup {
  readonly mount?: string
  /** Refuses everything below the mount where the area is switched off; comes before captcha and bearer. */
  readonly gate?: (context: Context) => void
  /** What every request below the mount needs. */
  readonly auth?: Auth
  readonly routes: Readonly<Record<string, Route>>
}

/** A user's bearer token, one of a user who is not anonymous, or one with an administrator's role. */
export type Auth = 'bearer' | 'permanent' | 'admin'
export type Handler = (context: Context) => Response | Promise<Response>
export type Route = Handler | { readonly auth: Auth; readonly handle: Handler }

interface Match {
  readonly gate: ((context: Context) => void) | undefined
  readonly params: Readonly<Record<string, string>>
  readonly auth: Auth | undefined
  readonly handle: Handler
}

export interface Router {
  /** The route of a request; without one the handler answers 404 or 405, after the mount has asked for its bearer. */
  match(method: string, path: string): Match
}

interface Entry {
  readonly pattern: RegExp
  readonly names: readonly string[]
  /** GoTrue's sub-routers answer at their root with and without a final `/`. */
  readonly isRoot: boolean
  readonly methods: Map<string, Match>
}

export function createRouter(groups: readonly RouteGroup[]): Router {
  const entries = new Map<string, Entry>()
  for (const group of groups) {
    for (const [key, route] of Object.entries(group.routes)) addRoute(entries, group, { key, route })
  }
  const exact = new Map<string, Entry>()
  for (const [path, entry] of entries) {
    if (entry.names.length > 0) continue
    exact.set(path, entry)
    if (entry.isRoot) exact.set(`${path}/`, entry)
  }
  const parametric = [...entries.values()].filter((entry) => entry.names.length > 0)
  const mounts = groups.filter((group) => group.mount !== undefined)

  return {
    match(method, path) {
      const mount = mounts.find((group) => path === group.mount || path.startsWith(`${group.mount ?? ''}/`))
      const bare = mount && path === `${mount.mount ?? ''}/` ? path.slice(0, -1) : path
      const entry = exact.get(bare) ?? parametric.find((candidate) => candidate.pattern.test(bare))
      if (!entry) return { params: {}, gate: mount?.gate, auth: mount?.auth, handle: notFound }
      const found = entry.methods.get(method)
      if (!found) return { params: {}, gate: mount?.gate, auth: mount?.auth, handle: methodNotAllowed }
      return entry.names.length === 0 ? found : { ...found, params: readParams(entry, bare) }
    },
  }
}

function addRoute(entries: Map<string, Entry>, group: RouteGroup, { key, route }: { key: string; route: Route }): void {
  const [method = '', written = ''] = key.split(' ')
  const isRoot = written.endsWith('/')
  const path = isRoot ? written.slice(0, -1) : written
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}${isRoot ? '/?' : ''}$`)
  const entry = entries.get(path) ?? { pattern, names, isRoot, methods: new Map<string, Match>() }
  const handle = typeof route === 'function' ? route : route.handle
  const auth = typeof route === 'function' ? group.auth : route.auth
  entry.methods.set(method, { params: {}, gate: group.gate, auth, handle })
  entries.set(path, entry)
}

function readParams(entry: Entry, path: string): Record<string, string> {
  const values = entry.pattern.exec(path)?.slice(1) ?? []
  return Object.fromEntries(entry.names.map((name, index) => [name, values[index] ?? '']))
}

function notFound(): Response {
  return new Response('404 page not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

function methodNotAllowed(): Response {
  return empty(405)
}
