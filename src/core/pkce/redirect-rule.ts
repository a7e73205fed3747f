import { AuthError } from '../errors.js'

export interface RedirectRule {
  /** The page's address, `null` where there is no page. */
  page: string | null
  allowedRedirects?: readonly string[] | undefined
}

const refused = (option: string) =>
  new AuthError(`\`${option}\` is no address that may be redirected to. Give a path of this site, or add its origin to \`allowedRedirects\`.`, { status: 400, code: 'redirect_refused' })

/** Schemes that run or show what they carry. */
const dangerous = /^(javascript|data|vbscript|blob|file|about|view-source):/i
const control = /\p{Cc}/u

/** Whether a browser would read it as something other than it looks. */
function isDeceptive(address: string): boolean {
  return control.test(address) || /^\s|\\/.test(address) || address.startsWith('//') || dangerous.test(address) || /^https?:(?!\/\/[^/])/i.test(address)
}

function decodeOnce(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function parseAddress(address: string, { page, option }: { page: string | null; option: string }): URL | null {
  if (isDeceptive(address) || isDeceptive(decodeOnce(address))) throw refused(option)
  const base = page ?? undefined
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  if (url.username || url.password || dangerous.test(url.protocol)) throw refused(option)
  return url
}

const isAllowed = (url: URL, { page, allowedRedirects = [] }: RedirectRule) =>
  [page, ...allowedRedirects].some((address) => address && URL.canParse(address) && new URL(address).origin === url.origin && new URL(address).protocol === url.protocol)

/** `redirectTo` of a call: any address that the server's own list will judge, and where `allowedRedirects` is given, that one too. */
export function resolveRedirectTo(address: string, rule: RedirectRule, option = 'redirectTo'): string {
  const url = parseAddress(address, { page: rule.page, option })
  if (!url) return address
  if (rule.allowedRedirects && !isAllowed(url, rule)) throw refused(option)
  // An absolute address goes on to the server letter by letter: its list compares so.
  return URL.canParse(address) ? address : url.href
}

/** An address that came from a URL or goes to a guard: a path of this site, or of an origin that is allowed. Gives it, or throws `redirect_refused`. */
export function resolveReturnTo(address: string, rule: RedirectRule, option = 'returnTo'): string {
  const url = parseAddress(address, { page: rule.page ?? 'http://site.invalid', option })
  const isPath = address.startsWith('/')
  if (!url || !(isPath || isAllowed(url, rule))) throw refused(option)
  return isPath ? address : url.href
}
