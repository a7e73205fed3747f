import { findWallet } from '../platform/browser-wallets.js'
import type { CallOptions, EthereumWallet, SolanaWallet, Web3Credentials } from '../types.js'
import type { OnDemand } from './on-demand/index.js'
import type { VerbParts } from './verb-parts.js'

interface Signed {
  message: string
  signature: string
}

interface Statement {
  url: URL
  issuedAt: string
  statement: string | undefined
  extra: Record<string, unknown>
}

/** Handed in by the verbs that this one is loaded beside. */
type Web3Tools = Pick<OnDemand, 'encodeBase64url' | 'grant' | 'takeSession' | 'toTimestamp'>

/** Signing in with a wallet: it signs a message that names this site. */
export const bindVerbs = ({ encodeBase64url, grant, takeSession, toTimestamp }: Web3Tools) => ({
  async signInWithWeb3(parts: VerbParts, credentials: Web3Credentials, { signal }: CallOptions = {}) {
    const ticket = parts.store.ticket()
    const body = { chain: credentials.chain, ...(await sign({ ...parts, encodeBase64url, toTimestamp }, credentials)), gotrue_meta_security: { captcha_token: credentials.options?.captchaToken } }
    return takeSession(parts, grant('web3', body, signal), { ticket })
  },
})

type SigningParts = VerbParts & Pick<Web3Tools, 'encodeBase64url' | 'toTimestamp'>

async function sign(parts: SigningParts, credentials: Web3Credentials): Promise<Signed> {
  const { AuthError, encodeBase64url, invalidArgument, platform } = parts
  if (credentials.chain !== 'ethereum' && credentials.chain !== 'solana') throw invalidArgument('`chain` must be `ethereum` or `solana`.')
  if ('message' in credentials) {
    const { message, signature } = credentials
    return { message, signature: typeof signature === 'string' ? signature : encodeBase64url(signature) }
  }
  const { options = {}, statement, chain } = credentials
  const address = options.url ?? platform.page.href()
  if (address === null) throw invalidArgument('Where there is no page, `options.url` must name the address that the person signs for.')
  const wallet = credentials.wallet ?? findWallet(chain)
  if (typeof wallet !== 'object' || wallet === null) throw new AuthError(`There is no ${chain} wallet in this browser.`, { code: 'wallet_missing' })
  const extra = { ...(chain === 'ethereum' ? options.signInWithEthereum : options.signInWithSolana) }
  const asked = { url: new URL(address), issuedAt: parts.toTimestamp(platform.clock.now()), statement, extra }
  // SAFETY: an extension's wallet is used by the standard's names, and what is missing is refused below.
  const signing = chain === 'ethereum' ? signWithEthereum(parts, wallet as EthereumWallet, asked) : signWithSolana(parts, wallet as SolanaWallet, asked)
  return signing.catch((cause: unknown) => {
    throw cause instanceof AuthError ? cause : new AuthError('The wallet refused to sign.', { code: 'wallet_refused', cause })
  })
}

/** @see EIP-4361 */
async function signWithEthereum({ AuthError }: VerbParts, wallet: EthereumWallet, { url, issuedAt, statement, extra }: Statement): Promise<Signed> {
  const accounts: unknown = await wallet.request({ method: 'eth_requestAccounts' })
  const account: unknown = wallet.address ?? (Array.isArray(accounts) ? accounts[0] : undefined)
  if (typeof account !== 'string' || !/^0x[0-9a-f]{40}$/i.test(account)) throw new AuthError('The wallet has no account.', { code: 'wallet_missing' })
  const chainId = Number(extra.chainId ?? (await wallet.request({ method: 'eth_chainId' })))
  const message = [
    `${url.host} wants you to sign in with your Ethereum account:`, account, '', ...(statement ? [statement, ''] : ['']),
    `URI: ${url.href}`, 'Version: 1', `Chain ID: ${chainId}`, ...(extra.nonce ? [`Nonce: ${String(extra.nonce)}`] : []), `Issued At: ${issuedAt}`,
  ].join('\n')
  const hex = Array.from(new TextEncoder().encode(message), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { message, signature: String(await wallet.request({ method: 'personal_sign', params: [`0x${hex}`, account] })) }
}

/** Sign-In With Solana, by the wallet itself or as a signed text. */
async function signWithSolana({ AuthError, encodeBase64url }: SigningParts, wallet: SolanaWallet, { url, issuedAt, statement, extra }: Statement): Promise<Signed> {
  if (wallet.signIn) {
    const input = { issuedAt, ...extra, version: '1', domain: url.host, uri: url.href, ...(statement && { statement }) }
    // SAFETY: `never` only says that each wallet types its input anew.
    const output: unknown = await wallet.signIn(input as never)
    const { signedMessage, signature } = Object(Array.isArray(output) ? output[0] : output)
    return { message: typeof signedMessage === 'string' ? signedMessage : new TextDecoder().decode(signedMessage), signature: encodeBase64url(signature) }
  }
  if (!wallet.signMessage || !wallet.publicKey) throw new AuthError('The wallet cannot sign messages.', { code: 'wallet_missing' })
  const message = [
    `${url.host} wants you to sign in with your Solana account:`, wallet.publicKey.toBase58(), '', ...(statement ? [statement, ''] : []),
    'Version: 1', `URI: ${url.href}`, `Issued At: ${issuedAt}`,
  ].join('\n')
  const signature = await wallet.signMessage(new TextEncoder().encode(message), 'utf8')
  if (!signature) throw new AuthError('The wallet refused to sign.', { code: 'wallet_refused' })
  return { message, signature: encodeBase64url(signature) }
}
