import { toSitePath } from '../../../shared/redirect-rule.js'
import type { AuthView } from '../../parts/index.js'

/** Whether views have addresses: none, the fragment (`#sign-up`), or a path below the card's own (`/auth/sign-up`). */
export type AuthRouting = 'none' | 'hash' | 'path'

/** How addresses stand for views. */
export interface AddressRule {
  readonly routing: Exclude<AuthRouting, 'none'>
  /** The path of the first view; those of the others lie below it. */
  readonly basePath: string
  /** The view whose address has no name in it. */
  readonly defaultView: AuthView
}

/** Views that a person can go to without a session of a special kind. */
const views: ReadonlySet<string> = new Set<AuthView>(['sign-in', 'sign-up', 'magic-link', 'otp', 'verify', 'sso', 'forgot-password', 'update-password'])

const isView = (name: string): name is AuthView => views.has(name)

/** The view that an address stands for; the default one for any that stands for none. */
export function viewOfAddress(href: string, { routing, basePath, defaultView }: AddressRule): AuthView {
  const { hash, pathname } = pageOf(href)
  const base = withSlash(toSitePath(basePath))
  const name = routing === 'hash' ? hash.slice(1) : pathname.startsWith(base) ? withoutSlash(pathname.slice(base.length)) : ''
  const view = name.replace(sent, '')
  return isView(view) ? view : defaultView
}

/** Whether an address stands for the wait for a message that a view has sent. */
export function isWaitAddress(href: string, { routing }: AddressRule): boolean {
  const { hash, pathname } = pageOf(href)
  return sent.test(routing === 'hash' ? hash : withoutSlash(pathname))
}

/** The address of the wait for a message that a view has sent. */
export function addressOfWait(view: AuthView, href: string, rule: AddressRule): string {
  // A default that no view is: the first one is named too.
  const page = new URL(addressOfView(view, href, { ...rule, defaultView: 'invite' }), href)
  return rule.routing === 'hash' ? `${page.pathname}${page.search}${page.hash}/sent` : `${page.pathname}/sent${page.search}${page.hash}`
}

/** What stands behind the name of the view while a message of it is waited for. */
const sent = /\/sent$/

/** The address of a view, from the root of the site; what is asked of the page stays in it. */
export function addressOfView(view: AuthView, href: string, { routing, basePath, defaultView }: AddressRule): string {
  const { pathname, search, hash } = pageOf(href)
  const isDefault = view === defaultView
  if (routing === 'hash') return `${pathname}${search}${isDefault ? '' : `#${view}`}`
  return `${toSitePath(isDefault ? basePath : `${withSlash(basePath)}${view}`)}${search}${hash}`
}

/** The path of the first view, as far as the page's own path tells: without the name of a view at its end. */
export function basePathOf(href: string): string {
  const { pathname } = pageOf(href)
  const [, base = '/', name = ''] = /^(.*)\/([^/]*)$/.exec(withoutSlash(pathname).replace(sent, '')) ?? []
  return isView(name) ? base || '/' : pathname
}

function pageOf(href: string) {
  const { pathname, search, hash } = new URL(href)
  return { pathname: toSitePath(pathname), search, hash }
}

/** Servers and routers that end every path with a slash are many. */
const withoutSlash = (path: string) => path.replace(/\/+$/, '')

const withSlash = (path: string) => (path.endsWith('/') ? path : `${path}/`)
