import { resolveRedirectTo } from '../../../shared/redirect-rule.js'
import { AuthError, isAuthError } from '../../errors.js'
import { readCallback } from '../../pkce/index.js'
import type { RedirectIntent } from '../../types.js'
import type { Parts } from '../parts.js'
import { flowsOf } from './flows-of.js'

/** Where a redirect will land: the given address, else the `callbackPath`, else this page. */
export function redirectAddress({ options, platform }: Parts, given: string | undefined, option = 'redirectTo'): string | undefined {
  const page = platform.location.href()
  if (given) return resolveRedirectTo(given, { page, allowedRedirects: options.allowedRedirects }) ?? refuse(option)
  if (page === null) return undefined
  return options.callbackPath ? new URL(options.callbackPath, page).href : (readCallback(page)?.clean ?? page).split('#')[0]
}

function refuse(option: string): never {
  const message = `\`${option}\` is no address that may be redirected to. Give a path of this site, or add its origin to \`allowedRedirects\`.`
  throw new AuthError(message, { status: 400, code: 'redirect_refused' })
}

export interface FlowRequest {
  flowId: string | null
  redirectTo: string | undefined
  challenge: { code_challenge?: string | null; code_challenge_method?: string | null }
  /** Forgets the flow: nothing will come back. */
  abandon: () => Promise<void>
}

/** Makes a call that a redirect will come back from; one that the server refuses leaves no verifier behind. */
export async function withFlow<T>(parts: Parts, note: { redirectTo: string | undefined; intent: RedirectIntent }, send: (flow: FlowRequest) => Promise<T>): Promise<T> {
  const { redirectTo, intent } = note
  if (parts.options.flowType === 'implicit') {
    return send({ flowId: null, redirectTo, challenge: { code_challenge: null, code_challenge_method: null }, abandon: async () => undefined })
  }
  const { flowId, abandon, ...challenge } = await flowsOf(parts).begin({ to: redirectTo, intent })
  const marked = parts.options.experimental?.appendPkceFlowIdToRedirects && redirectTo ? appendFlowId(redirectTo, flowId) : redirectTo
  return send({ flowId, redirectTo: marked, challenge, abandon }).catch(async (error: unknown) => {
    // After a lost answer the mail may be on its way all the same.
    if (isAuthError(error) && error.name !== 'AuthRetryableFetchError') await abandon()
    throw error
  })
}

function appendFlowId(address: string, flowId: string | null): string {
  const [path = '', ...fragments] = address.split('#')
  return [`${path}${path.includes('?') ? '&' : '?'}sb_flow_id=${flowId}`, ...fragments].join('#')
}
