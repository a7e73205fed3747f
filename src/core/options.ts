import { invalidArgument } from './errors.js'
import type { HttpAnswer, HttpInit, Platform, StorageOption } from './platform/index.js'

/** How a client is set up: auth-js's names and defaults where it has them. */
export interface AuthClientOptions {
  /** The project's address, such as `https://ref.supabase.co`. */
  projectUrl?: string | undefined
  /** The auth endpoint itself, instead of `projectUrl`. */
  url?: string | undefined
  /** The publishable (or anon) key. */
  apiKey?: string | undefined
  /** @default 'pkce' */
  flowType?: 'pkce' | 'implicit' | undefined
  /** @default 'local' */
  storage?: StorageOption | undefined
  /** Whether the session outlives the page; `false` is `storage: 'memory'`. @default true */
  persistSession?: boolean | undefined
  /** @default 'sb-<first host label>-auth-token' */
  storageKey?: string | undefined
  /** Where redirects land; any page of a pending flow when left out. */
  callbackPath?: string | undefined
  /** Origins that addresses to return to may have, beside the page's own. */
  allowedRedirects?: readonly string[] | undefined
  /** Milliseconds. @default 10_000 */
  requestTimeout?: number | undefined
  headers?: { [name: string]: string } | undefined
  /** Called with the address and `{ method, headers, body, signal }`; of the answer `ok`, `status`, `headers` and `json()` are read. */
  fetch?: ((url: string, init: HttpInit) => Promise<HttpAnswer>) | undefined
  /** @default true */
  autoRefreshToken?: boolean | undefined
  /** @default true */
  detectSessionInUrl?: boolean | ((url: URL, params: { [name: string]: string }) => boolean) | undefined
  /** @default false */
  throwOnError?: boolean | undefined
  /** Says what is called and with which outcome, never with what. @default false */
  debug?: boolean | ((message: string, ...details: unknown[]) => void) | undefined
  /** @default false */
  skipAutoInitialize?: boolean | undefined
  experimental?: { appendPkceFlowIdToRedirects?: boolean | undefined } | undefined
  /** Whether clients of one page with the same address, key and storage are one. @default true */
  shared?: boolean | undefined
  /** Replaces parts of what the client takes from the browser. */
  platform?: Partial<Platform> | undefined
}

export interface ResolvedOptions extends Omit<AuthClientOptions, 'url' | 'storageKey' | 'headers' | 'requestTimeout' | 'flowType'> {
  url: string
  storageKey: string
  headers: { [name: string]: string }
  requestTimeout: number
  flowType: 'pkce' | 'implicit'
}

/** Whether an HTTP header may hold it; `fetch` cuts the ends of a line itself. */
const isSendable = (value: string) => /^[\r\n]*[\t -~\x80-\xff]*[\r\n]*$/.test(value)

/** Fills in the defaults, and says what is wrong before anything is sent. */
export function resolveOptions(options: AuthClientOptions): ResolvedOptions {
  const { projectUrl, url, apiKey, headers, flowType = 'pkce', requestTimeout = 10_000 } = options
  const given = projectUrl ?? url
  if (!given || !/^https?:/.test(given) || !URL.canParse(given)) throw invalidArgument('createAuthClient() needs `projectUrl`, the http(s) address of the project, or `url`, its auth endpoint.')
  if (projectUrl && !apiKey && !headers?.apikey) throw invalidArgument('createAuthClient() needs `apiKey`: the publishable key of the project.')
  const unsendable = isSendable(apiKey ?? '') ? !Object.values(headers ?? {}).every(isSendable) && 'headers' : 'apiKey'
  if (unsendable) throw invalidArgument(`createAuthClient() cannot send \`${unsendable}\`: no HTTP header may hold a character such as “…”.`)
  const endpoint = given.replace(/\/+$/, '') + (projectUrl ? '/auth/v1' : '')
  return {
    ...options,
    ...(options.persistSession === false && { storage: 'memory' as const }),
    url: endpoint,
    storageKey: options.storageKey ?? `sb-${new URL(given).hostname.split('.')[0]}-auth-token`,
    headers: { 'X-Client-Info': 'latchkey', 'X-Supabase-Api-Version': '2024-01-01', ...(apiKey && { apikey: apiKey }), ...headers },
    flowType,
    requestTimeout,
  }
}
