import { resolveRedirectTo } from '../../../shared/redirect-rule.js'
import { readCallback } from '../../pkce/index.js'
import type { Call } from '../../protocol/index.js'
import type { RedirectIntent } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { flowsOf } from './flows-of.js'

/** What a redirect is to come back for, and where to. */
export interface FlowNote {
  /** As the app gave it. */
  to: string | undefined
  /** The app's name for it. */
  option?: string
  intent: RedirectIntent
}

export interface FlowRequest {
  flowId: string | null
  redirectTo: string | undefined
  challenge: { code_challenge?: string | null; code_challenge_method?: string | null }
  /** Forgets the flow: nothing will come back. */
  abandon: () => Promise<void>
}

/** Where a redirect will land: the given address, else the `callbackPath`, else this page. */
function redirectAddress({ AuthError, options, platform }: VerbParts, { to, option = 'redirectTo' }: FlowNote): string | undefined {
  const page = platform.page.href()
  const address = to && resolveRedirectTo(to, { page, allowedRedirects: options.allowedRedirects })
  if (to && !address) throw new AuthError(`\`${option}\` is no address that may be redirected to. Give a path of this site, or add its origin to \`allowedRedirects\`.`, { status: 400, code: 'redirect_refused' })
  if (address || page === null) return address || undefined
  return options.callbackPath ? new URL(options.callbackPath, page).href : (readCallback(page)?.clean ?? page).split('#')[0]
}

/** Makes a call that a redirect will come back from; one that the server refuses leaves no verifier behind. */
export async function withFlow<T>(parts: VerbParts, note: FlowNote, send: (flow: FlowRequest) => Promise<T>): Promise<T> {
  const { isAuthError, options } = parts
  const redirectTo = redirectAddress(parts, note)
  if (options.flowType === 'implicit') {
    return send({ flowId: null, redirectTo, challenge: { code_challenge: null, code_challenge_method: null }, abandon: async () => undefined })
  }
  const { flowId, abandon, ...challenge } = await flowsOf(parts).begin({ to: redirectTo, intent: note.intent })
  const marked = options.experimental?.appendPkceFlowIdToRedirects && redirectTo ? appendFlowId(redirectTo, flowId) : redirectTo
  return send({ flowId, redirectTo: marked, challenge, abandon }).catch(async (error: unknown) => {
    // After a lost answer the mail may be on its way all the same.
    if (isAuthError(error) && error.name !== 'AuthRetryableFetchError') await abandon()
    throw error
  })
}

/** Sends a call that a mail follows, whose link will come back. */
export const sendMail = (parts: VerbParts, note: FlowNote, { body, ...call }: Call): Promise<unknown> =>
  withFlow(parts, note, ({ redirectTo, challenge }) => parts.request({ ...call, query: { redirect_to: redirectTo }, body: { ...body, ...challenge } }))

function appendFlowId(address: string, flowId: string | null): string {
  const [path = '', ...fragments] = address.split('#')
  return [`${path}${path.includes('?') ? '&' : '?'}sb_flow_id=${flowId}`, ...fragments].join('#')
}
