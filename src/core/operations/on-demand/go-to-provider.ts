import { AuthError, invalidArgument } from '../../errors.js'
import type { PopupWindow } from '../../platform/index.js'
import type { CallOptions, OAuthCredentials, RedirectIntent, Session } from '../../types.js'
import type { FlowRequest } from './redirect-flow.js'
import { redirectAddress, withFlow } from './redirect-flow.js'
import type { Parts } from '../parts.js'

interface Departure extends CallOptions {
  popup?: PopupWindow | null | undefined
  intent: RedirectIntent
  /** Gives the address to go to. */
  findUrl: (flow: FlowRequest, query: URLSearchParams) => Promise<string>
}

/** Sends the person to a provider, in this window or in one of its own. */
export async function goToProvider(parts: Parts, { provider, options = {} }: OAuthCredentials, { intent, findUrl, signal, popup }: Departure) {
  const { location } = parts.platform
  if (!provider) throw invalidArgument('You must provide a `provider`.')
  const redirectTo = redirectAddress(parts, options.redirectTo)
  return withFlow(parts, { redirectTo, intent }, async (flow) => {
    const query = toQuery(flow, { provider, options })
    const url = await findUrl(flow, query)
    const departed = { provider, url, flowId: flow.flowId }
    if (popup) return { ...departed, ...(await followPopup(parts, popup, { url, signal })) }
    if (!options.skipBrowserRedirect && location.href() !== null) location.assign(url)
    return departed
  }).catch((error: unknown) => {
    popup?.close()
    throw error
  })
}

/** Begins a sign-in with an OAuth provider. */
export const signInWithOAuth = (parts: Parts, credentials: OAuthCredentials, { signal, popup }: CallOptions & { popup?: PopupWindow | null } = {}) =>
  goToProvider(parts, credentials, { intent: 'sign-in', findUrl: async (_, query) => `${parts.options.url}/authorize?${query}`, popup, ...(signal && { signal }) })

function toQuery({ redirectTo, challenge }: FlowRequest, { provider, options = {} }: OAuthCredentials): URLSearchParams {
  const { code_challenge, code_challenge_method } = challenge
  const given = { provider, redirect_to: redirectTo, scopes: options.scopes, code_challenge, code_challenge_method, ...options.queryParams }
  return new URLSearchParams(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

const glance = 500

/** The popup's page finishes by itself, and this one sees it in storage: a provider's page may have cut every other tie. */
function followPopup({ store, platform }: Parts, popup: PopupWindow, { url, signal }: { url: string; signal: AbortSignal | undefined }) {
  popup.go(url)
  const before = store.current()?.session.access_token
  return new Promise<{ session: Session; user: Session['user'] }>((resolve, reject) => {
    let stopTimer: () => void = () => undefined
    const stops = [() => stopTimer(), store.subscribe(look), platform.lifecycle.listen((event) => event === 'foreground' && popup.isClosed && wait(giveUp))]
    signal?.addEventListener('abort', () => end(() => reject(new AuthError('The sign-in was cancelled.', { code: 'request_aborted' }))))
    const end = (settle: () => void) => {
      stops.forEach((stop) => stop())
      popup.close()
      settle()
    }
    const wait = (next: () => void) => {
      stopTimer()
      stopTimer = platform.clock.setTimer(next, glance)
    }
    function look() {
      const session = store.current()?.session
      if (session && session.access_token !== before) end(() => resolve({ session, user: session.user }))
    }
    async function giveUp() {
      await store.follow()
      end(() => reject(new AuthError('The window was closed before the sign-in was done.', { code: 'popup_closed' })))
    }
  })
}
