/** A second factor of a user. */
export interface FactorRecord {
  readonly id: string
  readonly userId: string
  readonly type: 'totp' | 'phone' | 'webauthn'
  readonly createdAt: number
  friendlyName: string
  status: 'unverified' | 'verified'
  updatedAt: number
  /** The digits of a phone factor's number, else empty. */
  phone: string
  /** What codes are worked out from, in base32. */
  secret?: string | undefined
  lastChallengedAt?: number | undefined
  credential?: CredentialRecord | undefined
  /** The last WebAuthn exchange, as users see it. */
  lastWebauthnChallenge?: unknown
}

/** A challenge of a second factor that waits for its answer. */
export interface ChallengeRecord {
  readonly id: string
  readonly factorId: string
  readonly createdAt: number
  readonly ipAddress: string
  /** The code that was texted. */
  readonly code?: string | undefined
  /** What an authenticator has to sign, in base64url. */
  readonly webauthn?: string | undefined
  verifiedAt?: number | undefined
}

/** The public half of what an authenticator made. */
export interface CredentialRecord {
  /** In base64url, as browsers write it. */
  readonly id: string
  readonly publicKey: Uint8Array
  readonly aaguid: string
  readonly transports: readonly string[]
  counter: number
}

export interface PasskeyRecord {
  readonly id: string
  readonly userId: string
  readonly createdAt: number
  readonly credential: CredentialRecord
  friendlyName: string
  lastUsedAt?: number | undefined
}

/** A challenge of a passkey; whoever signs in is known only by the answer. */
export interface PasskeyChallengeRecord {
  readonly id: string
  readonly kind: 'registration' | 'authentication'
  readonly userId?: string | undefined
  readonly challenge: string
  readonly expiresAt: number
}
