import type { AmrEntry, Factor, FactorType, User } from './auth-objects.js'
import type { AuthResult } from './auth-result.js'
import type { CallOptions, MessagingChannel } from './credentials.js'

/** The tokens that a verified second factor brings. */
export interface MfaVerified {
  access_token: string
  token_type: 'bearer'
  expires_in: number
  refresh_token: string
  user: User
}

export type MfaEnrollParams =
  | { factorType: 'totp'; friendlyName?: string; issuer?: string }
  | { factorType: 'phone'; friendlyName?: string; phone: string }
  | { factorType: 'webauthn'; friendlyName?: string }

export interface MfaEnrolled {
  id: string
  type: FactorType
  friendly_name?: string
  /** For `totp`: `qr_code` is a `data:` address of an SVG, `secret` its text, `uri` the otpauth address. */
  totp?: { qr_code: string; secret: string; uri: string }
  phone?: string
}

export interface RelyingParty {
  rpId?: string
  rpOrigins?: string[]
}

export interface MfaChallengeParams {
  factorId: string
  channel?: MessagingChannel
  webauthn?: RelyingParty
}

/** What a browser is asked for, already decoded for `navigator.credentials`. */
export type WebauthnChallenge =
  | { type: 'create'; credential_options: { publicKey: PublicKeyCredentialCreationOptions } }
  | { type: 'request'; credential_options: { publicKey: PublicKeyCredentialRequestOptions } }

export interface MfaChallenged {
  id: string
  type: FactorType
  /** Unix seconds. */
  expires_at: number
  webauthn?: WebauthnChallenge
}

export type MfaVerifyParams =
  | { factorId: string; challengeId: string; code: string }
  | WebauthnProof

/** What a security key answered to a challenge. */
export interface WebauthnProof {
  factorId: string
  challengeId: string
  webauthn: RelyingParty & { type: 'create' | 'request'; credential_response: Credential }
}

type Assurance = 'aal1' | 'aal2' | (string & {})

export interface AssuranceLevel {
  currentLevel: Assurance | null
  nextLevel: Assurance | null
  currentAuthenticationMethods: (AmrEntry | string)[]
}

/** The ceremonies of a security key as a second factor. */
export interface AuthMfaWebauthn {
  enroll(params: { friendlyName?: string }, options?: CallOptions): Promise<AuthResult<MfaEnrolled, null>>
  /** Runs the ceremony; what it gives goes to `verify`. */
  challenge(params: { factorId: string; webauthn?: RelyingParty & { signal?: AbortSignal } }, overrides?: { create?: object; request?: object }, options?: CallOptions): Promise<AuthResult<WebauthnProof, null>>
  verify(params: WebauthnProof, options?: CallOptions): Promise<AuthResult<MfaVerified, null>>
  register(params: { friendlyName: string; webauthn?: RelyingParty & { signal?: AbortSignal } }, overrides?: object, options?: CallOptions): Promise<AuthResult<MfaVerified, null>>
  authenticate(params: { factorId: string; webauthn?: RelyingParty & { signal?: AbortSignal } }, overrides?: object, options?: CallOptions): Promise<AuthResult<MfaVerified, null>>
}

/** Second factors. */
export interface AuthMfa {
  enroll(params: MfaEnrollParams, options?: CallOptions): Promise<AuthResult<MfaEnrolled, null>>
  challenge(params: MfaChallengeParams, options?: CallOptions): Promise<AuthResult<MfaChallenged, null>>
  verify(params: MfaVerifyParams, options?: CallOptions): Promise<AuthResult<MfaVerified, null>>
  challengeAndVerify(params: { factorId: string; code: string }, options?: CallOptions): Promise<AuthResult<MfaVerified, null>>
  unenroll(params: { factorId: string }, options?: CallOptions): Promise<AuthResult<{ id: string }, null>>
  listFactors(options?: CallOptions): Promise<AuthResult<{ all: Factor[]; totp: Factor[]; phone: Factor[]; webauthn: Factor[]; recovery_code?: Factor[] }, null>>
  getAuthenticatorAssuranceLevel(jwt?: string, options?: CallOptions): Promise<AuthResult<AssuranceLevel, null>>
  readonly webauthn: AuthMfaWebauthn
}
