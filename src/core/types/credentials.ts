import type { UserMetadataUpdate } from './auth-objects.js'

/** Cancels a call; the call settles with `request_aborted`. */
export interface CallOptions {
  signal?: AbortSignal
}

/** Sign-in providers that GoTrue knows by name; `custom:<id>` for a provider of the project's own. */
export type Provider =
  | 'apple' | 'azure' | 'bitbucket' | 'discord' | 'facebook' | 'figma' | 'fly' | 'github' | 'gitlab' | 'google' | 'kakao' | 'keycloak'
  | 'linkedin' | 'linkedin_oidc' | 'notion' | 'slack' | 'slack_oidc' | 'snapchat' | 'spotify' | 'twitch' | 'twitter' | 'vercel_marketplace'
  | 'workos' | 'x' | 'zoom' | `custom:${string}`

/** How a text message travels. */
export type MessagingChannel = 'sms' | 'whatsapp'

/** What a code or token hash from a mail is for. */
export type EmailOtpType = 'signup' | 'invite' | 'magiclink' | 'recovery' | 'email_change' | 'email' | (string & {})

/** What a code from a text message is for. */
export type MobileOtpType = 'sms' | 'phone_change' | (string & {})

type Identifier = { email: string } | { phone: string }

export type PasswordCredentials = Identifier & { password: string; options?: { captchaToken?: string } }

export type SignUpCredentials = Identifier & {
  password: string
  options?: {
    /** Where the confirmation link leads. */
    emailRedirectTo?: string
    /** Goes into `user_metadata`. */
    data?: UserMetadataUpdate
    captchaToken?: string
    channel?: MessagingChannel
  }
}

export interface AnonymousCredentials {
  options?: { data?: UserMetadataUpdate; captchaToken?: string }
}

export type OtpCredentials =
  | { email: string; options?: { emailRedirectTo?: string; shouldCreateUser?: boolean; data?: UserMetadataUpdate; captchaToken?: string } }
  | { phone: string; options?: { shouldCreateUser?: boolean; data?: UserMetadataUpdate; captchaToken?: string; channel?: MessagingChannel } }

export interface VerifyEmailOtpParams {
  email: string
  token: string
  type: EmailOtpType
  options?: { redirectTo?: string; captchaToken?: string }
}

export interface VerifyPhoneOtpParams {
  phone: string
  token: string
  type: MobileOtpType
  options?: { redirectTo?: string; captchaToken?: string }
}

export interface VerifyTokenHashParams {
  token_hash: string
  type: EmailOtpType
}

export type VerifyOtpParams = VerifyEmailOtpParams | VerifyPhoneOtpParams | VerifyTokenHashParams

export interface OAuthCredentials {
  provider: Provider
  options?: {
    redirectTo?: string
    /** Space-separated. */
    scopes?: string
    queryParams?: { [key: string]: string }
    /** Gives the address back instead of going there. */
    skipBrowserRedirect?: boolean
    /** Opens the provider in a window of its own; falls back to a redirect when the browser blocks it. */
    popup?: boolean | { width: number; height: number }
  }
}

export interface IdTokenCredentials {
  provider: 'google' | 'apple' | 'azure' | 'facebook' | 'kakao' | `custom:${string}` | (string & {})
  /** The provider's OpenID Connect ID token. */
  token: string
  /** Needed when the ID token has an `at_hash`. */
  access_token?: string
  /** The plain nonce, when the ID token has one. */
  nonce?: string
  options?: { captchaToken?: string }
}

export type SsoCredentials = ({ providerId: string } | { domain: string }) & {
  options?: { redirectTo?: string; captchaToken?: string; skipBrowserRedirect?: boolean }
}

export type ResendParams =
  | { type: 'signup' | 'email_change'; email: string; options?: { emailRedirectTo?: string; captchaToken?: string } }
  | { type: MobileOtpType; phone: string; options?: { captchaToken?: string } }

export interface UserAttributes {
  email?: string
  phone?: string
  password?: string
  /** Needed where the server asks for it before a new password. */
  current_password?: string
  /** The code of `reauthenticate()`. */
  nonce?: string
  /** Merged into `user_metadata`; `null` removes a key. */
  data?: UserMetadataUpdate
  channel?: MessagingChannel
}

export type SignOutScope = 'global' | 'local' | 'others'

/** A Solana wallet, as far as it is used. */
export interface SolanaWallet {
  signIn?: (...inputs: never[]) => Promise<unknown>
  publicKey?: { toBase58: () => string } | null
  signMessage?: (message: Uint8Array, encoding?: string) => Promise<Uint8Array> | undefined
}

/** An Ethereum wallet. @see EIP-1193 */
export interface EthereumWallet {
  address?: string
  request(call: { method: string; params?: unknown }): Promise<unknown>
}

interface WalletOptions {
  /** The address that the person signs for; the page's own by default. */
  url?: string
  captchaToken?: string
  signInWithSolana?: object
  signInWithEthereum?: object
}

export type Web3Credentials =
  | { chain: 'solana'; wallet?: SolanaWallet; statement?: string; options?: WalletOptions }
  | { chain: 'solana'; message: string; signature: Uint8Array; options?: { captchaToken?: string } }
  | { chain: 'ethereum'; wallet?: EthereumWallet; statement?: string; options?: WalletOptions }
  | { chain: 'ethereum'; message: string; signature: `0x${string}`; options?: { captchaToken?: string } }
