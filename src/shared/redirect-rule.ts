export interface RedirectRule {
  /** The page's address, `null` where there is no page. */
  page: string | null
  /** Origins that are allowed beside the page's own. */
  allowedRedirects?: readonly string[] | undefined
}

/** Schemes that run or show what they carry. */
const dangerous = /^(javascript|data|vbscript|blob|file|about|view-source):/i

/** Whether a browser would read it as something other than it looks. */
const isDeceptive = (address: string) =>
  /\p{Cc}|^\s|\\/u.test(address) || address.startsWith('//') || dangerous.test(address) || /^https?:(?!\/\/[^/])/i.test(address)

/** Whether it is deceptive as it stands or decoded once more; what cannot be decoded may hide anything. */
function isRefused(address: string): boolean {
  try {
    return isDeceptive(address) || isDeceptive(decodeURIComponent(address))
  } catch {
    return true
  }
}

function parse(address: string, page: string | null): URL | null {
  const base = page ?? undefined
  if (isRefused(address) || !URL.canParse(address, base)) return null
  const url = new URL(address, base)
  return url.username || url.password || dangerous.test(url.protocol) ? null : url
}

const isAllowed = (url: URL, { page, allowedRedirects = [] }: RedirectRule) => [page, ...allowedRedirects].some((address) => {
  const allowed = address && URL.canParse(address) ? new URL(address) : null
  return allowed?.origin === url.origin && allowed.protocol === url.protocol
})

/**
 * Where a server may be asked to redirect to: any address that its own list will judge, and where `allowedRedirects` is given, that
 * one too; `null` when it is refused. An absolute address goes on letter by letter, since the server's list compares so.
 */
export function resolveRedirectTo(address: string, rule: RedirectRule): string | null {
  if (!rule.page && /^[/?#.]/.test(address)) return isRefused(address) ? null : address
  const url = parse(address, rule.page)
  if (!url || (rule.allowedRedirects && !isAllowed(url, rule))) return null
  return URL.canParse(address) ? address : url.href
}

/** An address that came from a URL or goes to a guard: a path of this site, or of an origin that is allowed; `null` when it is refused. */
export function resolveReturnTo(address: string, rule: RedirectRule): string | null {
  const url = parse(address, rule.page ?? 'http://site.invalid')
  const isPath = address.startsWith('/')
  if (!url || !(isPath || isAllowed(url, rule))) return null
  return isPath ? address : url.href
}

/** A path of a page, so that it stays one when it is gone to: two slashes at its front would name another site. */
export const toSitePath = (pathname: string): string => pathname.replace(/^[/\\]{2,}/, '/')
