import type { UserMetadataUpdate } from './auth-objects.js'

/** Cancels a call; the call settles with `request_aborted`. */
export interface CallOptions {
  signal?: AbortSignal | undefined
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

export type PasswordCredentials = Identifier & { password: string; options?: { captchaToken?: string | undefined } }

export type SignUpCredentials = Identifier & {
  password: string
  options?: {
    /** Where the confirmation link leads. */
    emailRedirectTo?: string | undefined
    /** Goes into `user_metadata`. */
    data?: UserMetadataUpdate | undefined
    captchaToken?: string | undefined
    channel?: MessagingChannel | undefined
  }
}

export interface AnonymousCredentials {
  options?: { data?: UserMetadataUpdate | undefined; captchaToken?: string | undefined }
}

export type OtpCredentials =
  | { email: string; options?: { emailRedirectTo?: string | undefined; shouldCreateUser?: boolean | undefined; data?: UserMetadataUpdate | undefined; captchaToken?: string | undefined } }
  | { phone: string; options?: { shouldCreateUser?: boolean | undefined; data?: UserMetadataUpdate | undefined; captchaToken?: string | undefined; channel?: MessagingChannel | undefined } }

export interface VerifyEmailOtpParams {
  email: string
  token: string
  type: EmailOtpType
  options?: { redirectTo?: string | undefined; captchaToken?: string | undefined }
}

export interface VerifyPhoneOtpParams {
  phone: string
  token: string
  type: MobileOtpType
  options?: { redirectTo?: string | undefined; captchaToken?: string | undefined }
}

export interface VerifyTokenHashParams {
  token_hash: string
  type: EmailOtpType
}

export type VerifyOtpParams = VerifyEmailOtpParams | VerifyPhoneOtpParams | VerifyTokenHashParams

export interface OAuthCredentials {
  provider: Provider
  options?: {
    redirectTo?: string | undefined
    /** Space-separated. */
    scopes?: string | undefined
    queryParams?: { [key: string]: string } | undefined
    /** Gives the address back instead of going there. */
    skipBrowserRedirect?: boolean | undefined
    /** Opens the provider in a window of its own; falls back to a redirect when the browser blocks it. */
    popup?: boolean | { width: number; height: number } | undefined
  }
}

export interface IdTokenCredentials {
  provider: 'google' | 'apple' | 'azure' | 'facebook' | 'kakao' | `custom:${string}` | (string & {})
  /** The provider's OpenID Connect ID token. */
  token: string
  /** Needed when the ID token has an `at_hash`. */
  access_token?: string | undefined
  /** The plain nonce, when the ID token has one. */
  nonce?: string | undefined
  options?: { captchaToken?: string | undefined }
}

export type SsoCredentials = ({ providerId: string } | { domain: string }) & {
  options?: { redirectTo?: string | undefined; captchaToken?: string | undefined; skipBrowserRedirect?: boolean | undefined }
}

export type ResendParams =
  | { type: 'signup' | 'email_change'; email: string; options?: { emailRedirectTo?: string | undefined; captchaToken?: string | undefined } }
  | { type: MobileOtpType; phone: string; options?: { captchaToken?: string | undefined } }

export interface UserAttributes {
  email?: string | undefined
  phone?: string | undefined
  password?: string | undefined
  /** Needed where the server asks for it before a new password. */
  current_password?: string | undefined
  /** The code of `reauthenticate()`. */
  nonce?: string | undefined
  /** Merged into `user_metadata`; `null` removes a key. */
  data?: UserMetadataUpdate | undefined
  channel?: MessagingChannel | undefined
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
  address?: string | undefined
  request(call: { method: string; params?: unknown }): Promise<unknown>
}

interface WalletOptions {
  /** The address that the person signs for; the page's own by default. */
  url?: string | undefined
  captchaToken?: string | undefined
  signInWithSolana?: object | undefined
  signInWithEthereum?: object | undefined
}

export type Web3Credentials =
  | { chain: 'solana'; wallet?: SolanaWallet | undefined; statement?: string | undefined; options?: WalletOptions | undefined }
  | { chain: 'solana'; message: string; signature: Uint8Array; options?: { captchaToken?: string | undefined } }
  | { chain: 'ethereum'; wallet?: EthereumWallet | undefined; statement?: string | undefined; options?: WalletOptions | undefined }
  | { chain: 'ethereum'; message: string; signature: `0x${string}`; options?: { captchaToken?: string | undefined } }
