import { limitByAddress } from '../account/rate-limits.js'
import { isRedirectAllowed } from '../account/redirects.js'
import { createSession, renderSession } from '../account/sessions.js'
import { json } from '../answer.js'
import type { Context } from '../context.js'
import { fromBase64Url, toBytes } from '../crypto/index.js'
import { signInExternally } from '../external/index.js'
import { invalid, oauthError, refuse } from '../http-error.js'
import { readBody } from '../read-body.js'
import { parseMessage, type SignInMessage } from '../web3/parse-message.js'
import { solanaFormat, verifySolana } from '../web3/solana.js'

interface SignedMessage {
  readonly message: string
  readonly signature: string
}

const wrongSignature = () => oauthError('invalid_grant', 'Signature does not match address in message')

/** Signs in whoever shows a message that their wallet signed. */
export async function grantWeb3(context: Context): Promise<Response> {
  const { config } = context.server
  limitByAddress(context, 'web3', { events: config.rateLimitWeb3 })
  if (!config.externalWeb3SolanaEnabled && !config.externalWeb3EthereumEnabled) throw disabled('Web3')
  const { chain, ...signed } = await readBody(context, { chain: 'string', message: 'string', signature: 'string' })
  switch (chain) {
    case 'solana': {
      if (!config.externalWeb3SolanaEnabled) throw disabled('Solana Web3')
      return signIn(context, { chain, name: 'Solana', message: await readSolana(signed), validity: config.externalWeb3SolanaMaximumValidityDuration })
    }
    case 'ethereum': {
      if (!config.externalWeb3EthereumEnabled) throw disabled('Ethereum Web3')
      return signIn(context, { chain, name: 'Ethereum', message: await readEthereum(signed), validity: config.externalWeb3EthereumMaximumValidityDuration })
    }
    default: throw refuse(400, 'web3_unsupported_chain', 'Unsupported chain')
  }
}

function disabled(what: string) {
  return refuse(422, 'web3_provider_disabled', `${what} provider is disabled`)
}

function checkLength(message: string): void {
  const { length } = toBytes(message)
  if (length < 64) throw invalid('message is too short')
  if (length > 20 * 1024) throw invalid('message must not exceed 20KB')
}

async function readSolana({ message, signature }: SignedMessage): Promise<SignInMessage> {
  checkLength(message)
  if (signature.length !== 86 && signature.length !== 88) throw invalid('signature must be 64 bytes encoded as base64 with or without padding')
  const bytes = fromBase64Url(signature.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'))
  if (!bytes) throw invalid('signature does not contain valid base64 characters')
  const parsed = parseMessage(message, solanaFormat)
  if (!(await verifySolana(message, { address: parsed.address, signature: bytes }))) throw wrongSignature()
  return parsed
}

async function readEthereum({ message, signature }: SignedMessage): Promise<SignInMessage> {
  checkLength(message)
  if (signature.replace(/^0x/, '').length !== 130) throw invalid('signature must be 65 bytes long, encoded as a 130 character-long hexadecimal string')
  const { ethereumFormat, verifyEthereum } = await import('../web3/ethereum.js')
  const parsed = parseMessage(message, ethereumFormat)
  if (!verifyEthereum(message, { address: parsed.address, signature })) throw wrongSignature()
  return { ...parsed, address: parsed.address.toLowerCase() }
}

interface WalletSignIn {
  readonly chain: 'solana' | 'ethereum'
  readonly name: string
  readonly message: SignInMessage
  /** How many seconds before and after it was issued a message counts. */
  readonly validity: number
}

async function signIn(context: Context, wallet: WalletSignIn): Promise<Response> {
  checkPlace(context, wallet)
  checkTime(context, wallet)
  const { address, chainId, domain, statement } = wallet.message
  const noStatement = wallet.chain === 'solana' ? '' : null
  const { user, identities } = await signInExternally(context, {
    provider: 'web3',
    person: {
      emails: [],
      claims: {
        sub: `web3:${wallet.chain}:${address}`,
        custom_claims: { address, chain: wallet.chain, network: chainId, domain, statement: statement ?? noStatement },
      },
    },
  })
  return json(await renderSession(context, createSession(context, user, { method: 'web3' }), { identities }))
}

/** A message is worth something only for the app that it was signed for. */
function checkPlace({ server: { config } }: Context, { name, message: { uri, domain } }: WalletSignIn): void {
  const [, scheme = '', host = ''] = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/?#]*@)?([^/?#]*)/i.exec(uri) ?? []
  const isLocal = host.replace(/:\d*$/, '') === 'localhost'
  if (scheme.toLowerCase() !== 'https' && !isLocal) throw oauthError('invalid_grant', `Signed ${name} message is using URI which does not use HTTPS`)
  if (!isRedirectAllowed(config, uri)) {
    throw oauthError('invalid_grant', `Signed ${name} message is using URI which is not allowed on this server, message was signed for another app`)
  }
  if (!isLocal && (host !== domain || !isRedirectAllowed(config, `https://${domain}/`))) {
    throw oauthError('invalid_grant', `Signed ${name} message is using a Domain that does not match the one in URI which is not allowed on this server`)
  }
}

function checkTime({ server }: Context, { chain, name, message, validity }: WalletSignIn): void {
  const now = server.now()
  const { issuedAt, notBefore, expirationTime } = message
  if (notBefore !== undefined && now < notBefore) throw oauthError('invalid_grant', `Signed ${name} message becomes valid in the future`)
  // The real server looks at the end of an Ethereum message only when it has a beginning.
  const expires = chain === 'solana' || notBefore !== undefined ? expirationTime : undefined
  if (expires !== undefined && now > expires) throw oauthError('invalid_grant', `Signed ${name} message is expired`)
  if (now > issuedAt + validity * 1000) throw oauthError('invalid_grant', `${name} message was issued too long ago`)
  if (now < issuedAt - validity * 1000) throw oauthError('invalid_grant', `${name} message was issued too far in the future`)
}
