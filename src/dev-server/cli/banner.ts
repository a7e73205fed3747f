import { nearestName, toConfigKey, toVariable } from '../config/index.js'

export interface BannerDetails {
  readonly url: string
  /** Where links lead that name no other address. */
  readonly siteUrl: string
  readonly tomlPath?: string | undefined
  readonly state?: string | undefined
  readonly mailHost: string
  /** Settings that change nothing here. */
  readonly ignored: readonly string[]
}

/** What the command prints once it listens. */
export function banner({ url, siteUrl, tomlPath, state, mailHost, ignored }: BannerDetails): string {
  return [
    `latchkey dev server: ${url}`,
    `mails and texts:     ${url}/inbox${mailHost === '' ? '' : `, and mails by ${mailHost}`}`,
    `links lead to:       ${siteUrl}, unless the app names another address (set GOTRUE_SITE_URL, or site_url in supabase/config.toml)`,
    ...(tomlPath === undefined ? [] : [`settings:            ${tomlPath}`]),
    ...(state === undefined ? [] : [`state:               ${state}`]),
    'For development only: it protects nobody, and whoever reaches it can read every code.',
    ...(ignored.length === 0 ? [] : ['Without effect here:', ...ignored.map((line) => `  ${line}`)]),
  ].join('\n')
}

/** Settings that are accepted, as GoTrue accepts them, although nothing comes of it here. */
const idle = new Set([
  'apiHost', 'sessionsTags', 'customOauthMaxProviders', 'experimentalCursorPaginationEnabled',
  'experimentalCreateEmailIdentityOnPasswordSetEnabled',
].map(toVariable))

/** The `GOTRUE_*` variables that set nothing, with the nearest name for one that may be misspelt. */
export function findIgnored(env: Readonly<Record<string, string | undefined>>, keys: readonly string[]): string[] {
  const known = keys.map((key) => withoutPrefix(toVariable(key)))
  const without = Object.keys(env).filter((name) => name.startsWith('GOTRUE_') && (toConfigKey(name) === undefined || idle.has(name)))
  return without.sort().map((name) => {
    const nearest = idle.has(name) ? undefined : nearestName(withoutPrefix(name), known)
    return nearest === undefined ? name : `${name} (did you mean GOTRUE_${nearest}?)`
  })
}

function withoutPrefix(variable: string): string {
  return variable.slice('GOTRUE_'.length)
}
