import { checkChallenge, createFlowState } from '../account/flow-states.js'
import { findTokenUser } from '../account/one-time-tokens.js'
import { readRedirect } from '../account/redirects.js'
import type { Context } from '../context.js'
import { randomBytes, sha256, toBase64Url, toBytes } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import type { UserRecord } from '../state/index.js'
import { findProvider, unsupportedProvider } from './find-provider.js'

/** Parameters that the server sets itself; an app cannot override them. */
const reserved = new Set([
  'client_id', 'client_secret', 'redirect_uri', 'response_type', 'state', 'code_challenge', 'code_challenge_method', 'code_verifier',
])

/** Begins a flow with a provider: the address at which the person goes on; `linkTo` is who is to get the identity. */
export async function startFlow(context: Context, linkTo?: UserRecord): Promise<string> {
  const { query, server } = context
  const name = query.get('provider') ?? ''
  const provider = await findProvider(context, name, query.get('scopes') ?? '').catch((error: unknown) => { throw unsupportedProvider(error) })
  const inviteToken = query.get('invite_token') ?? ''
  if (inviteToken !== '' && !findTokenUser(server, inviteToken, ['confirmation'])) {
    throw refuse(404, 'user_not_found', 'User identified by token not found')
  }
  const challenge = { code_challenge: query.get('code_challenge') ?? '', code_challenge_method: query.get('code_challenge_method') ?? '' }
  checkChallenge(challenge)
  if (challenge.code_challenge !== '' && !/^(s256|plain)$/i.test(challenge.code_challenge_method)) throw invalid('Invalid code_challenge_method')
  const verifier = provider.needsPkce ? toBase64Url(randomBytes(server.random, 32)) : undefined
  const flow = createFlowState(server, {
    authenticationMethod: 'oauth',
    challenge,
    detail: {
      provider: name,
      redirectTo: readRedirect(context),
      isEmailOptional: provider.isEmailOptional,
      ...(inviteToken === '' ? {} : { inviteToken }),
      ...(verifier === undefined ? {} : { verifier }),
      ...(linkTo === undefined ? {} : { linkTo: linkTo.id }),
    },
  })
  const own: Record<string, string> = verifier === undefined ? {} : { code_challenge: toBase64Url(sha256(toBytes(verifier))), code_challenge_method: 'S256' }
  return provider.authorizeUrl({ ...forwarded(query), ...own, state: flow.id })
}

/** Whatever else the app asked with goes on to the provider. */
function forwarded(query: URLSearchParams): Record<string, string> {
  const entries = [...query.keys()]
    .filter((key) => key !== 'provider' && key !== 'scopes' && !reserved.has(key.toLowerCase()))
    .map((key) => [key === 'workos_provider' ? 'provider' : key, query.get(key) ?? ''])
  return Object.fromEntries(entries)
}
