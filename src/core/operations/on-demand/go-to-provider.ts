import type { PopupWindow } from '../../platform/index.js'
import type { CallOptions, OAuthCredentials, RedirectIntent } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { followPopup } from './follow-popup.js'
import { locationOf } from './location-of.js'
import { isForThisTab } from './popup-outcome.js'
import type { FlowRequest } from './redirect-flow.js'
import { withFlow } from './redirect-flow.js'

type Opened = CallOptions & { popup?: PopupWindow | null | undefined }

interface Departure extends Opened {
  intent: RedirectIntent
  /** Gives the address to go to. */
  findUrl: (query: URLSearchParams) => Promise<string>
}

/** Sends the person to a provider, in this window or in one of its own. */
export async function goToProvider(parts: VerbParts, { provider, options }: Partial<OAuthCredentials>, { intent, findUrl, signal, popup }: Departure) {
  if (!provider) throw parts.invalidArgument('You must provide a `provider`.')
  return withFlow(parts, { to: options?.redirectTo, intent }, async (flow) => {
    const url = await findUrl(toQuery(flow, provider, options))
    const departed = { provider, url, flowId: flow.flowId }
    if (popup && canFollow(parts)) return { ...departed, ...(await followPopup(parts, popup, { url, signal })) }
    popup?.close()
    leaveFor(parts, url, options ?? {})
    return departed
  }).catch((error: unknown) => {
    popup?.close()
    throw error
  })
}

/** Tokens that a popup comes back with have no way into a tab that keeps its session to itself: a code has. */
const canFollow = (parts: VerbParts): boolean => parts.options.flowType === 'pkce' || !isForThisTab(parts)

/** Begins a sign-in with an OAuth provider. */
export const signInWithOAuth = (parts: VerbParts, credentials: Partial<OAuthCredentials>, opened: Opened = {}) =>
  goToProvider(parts, credentials, { intent: 'sign-in', findUrl: async (query) => `${parts.options.url}/authorize?${String(query).replaceAll('+', '%20')}`, ...opened })

/** The address of an answer that must have one. */
export function requireUrlIn({ AuthError }: VerbParts, answer: unknown): string {
  const url: unknown = Object(answer).url
  if (typeof url !== 'string') throw new AuthError('The server did not answer with an address.', { name: 'AuthUnknownError', code: 'bad_response' })
  return url
}

/** Goes to an address, where there is a page to go from and the app has not asked to go by itself. */
export function leaveFor(parts: VerbParts, url: string | undefined, { skipBrowserRedirect }: { skipBrowserRedirect?: boolean }): void {
  const location = locationOf(parts)
  if (url && !skipBrowserRedirect && location.href() !== null) location.assign(url)
}

function toQuery({ redirectTo, challenge }: FlowRequest, provider: string, options: OAuthCredentials['options']): URLSearchParams {
  const given = { provider, redirect_to: redirectTo, scopes: options?.scopes, ...challenge, ...options?.queryParams }
  return new URLSearchParams(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
