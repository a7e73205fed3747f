import { createAuthClient, type AuthClient, type LatchkeyClient } from 'latchkey/core'
import { createDevServer, type DevServer, type DevServerOptions } from 'latchkey/dev-server'

type Page = ReturnType<DevServer['location']>

/** What each story runs on: a server of its own in the page, played providers included, and a client that talks to nothing else. */
export interface StoryBackend {
  readonly server: DevServer
  readonly auth: AuthClient
  readonly page: Page
}

/** `parameters.server`: the server's state as data. */
export type ServerParameters = Pick<DevServerOptions, 'config' | 'users'>

const address = 'http://auth.test'

/** Makes a story's backend, with our client or with the real one of supabase-js. */
export async function createStoryBackend(parameters: ServerParameters = {}, client: 'latchkey' | 'supabase-js' = 'latchkey'): Promise<StoryBackend> {
  forgetLastStory()
  const server = createDevServer({ ...parameters, config: { siteUrl: location.origin, ...parameters.config } })
  const page = server.location(window)
  return { server, page, auth: client === 'latchkey' ? createOurs(server, page) : await createTheirs(server, page) }
}

/** What was typed or waited for in one story is not the next one's, though the page is loaded again in the same tab. */
function forgetLastStory() {
  for (const key of Object.keys(sessionStorage)) if (/-(typed|pending)$/.test(key)) sessionStorage.removeItem(key)
}

function createOurs(server: DevServer, page: Page): LatchkeyClient {
  const auth = createAuthClient({ url: address, apiKey: 'story', fetch: server.fetch, storage: 'memory', shared: false, platform: { location: page } })
  page.subscribe(() => void auth.readRedirect())
  return auth
}

/** supabase-js leaves the page by itself, to where no server listens: here it is told not to, and the page goes there in its stead. */
async function createTheirs(server: DevServer, page: Page): Promise<AuthClient> {
  const { createClient } = await import('@supabase/supabase-js')
  const items = new Map<string, string>()
  const storage = { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value), removeItem: (key: string) => void items.delete(key) }
  const { auth } = createClient(address, 'story', { global: { fetch: server.fetch }, auth: { storage, flowType: 'pkce', detectSessionInUrl: false } })
  const staying = { skipBrowserRedirect: true }
  const leave = ({ data, ...rest }: { data: { url?: string | null } | null }) => {
    if (data?.url) page.assign(data.url)
    return { data, ...rest }
  }
  const { signInWithOAuth, signInWithSSO } = auth
  Object.assign(auth, {
    signInWithOAuth: async (way: Parameters<typeof signInWithOAuth>[0]) => leave(await signInWithOAuth.call(auth, { ...way, options: { redirectTo: location.href, ...way.options, ...staying } })),
    signInWithSSO: async (way: Parameters<typeof signInWithSSO>[0]) => leave(await signInWithSSO.call(auth, { ...way, options: { redirectTo: location.href, ...way.options, ...staying } })),
  })
  page.subscribe(() => void finishRedirect(page, (code) => auth.exchangeCodeForSession(code)))
  return auth
}

async function finishRedirect(page: Page, exchange: (code: string) => Promise<unknown>) {
  const url = new URL(page.href() ?? location.href)
  const code = url.searchParams.get('code')
  if (!code) return
  url.searchParams.delete('code')
  page.replace(url.href)
  await exchange(code)
}
