/** What the server remembers. Times are milliseconds since 1970; JSON is made of it in `account/render-user.ts`. */
export type Metadata = Readonly<Record<string, unknown>>

export interface UserRecord {
  readonly id: string
  readonly createdAt: number
  aud: string
  role: string
  email: string
  phone: string
  passwordHash?: string | undefined
  isAnonymous: boolean
  isSsoUser: boolean
  appMetadata: Metadata
  userMetadata: Metadata
  updatedAt: number
  emailConfirmedAt?: number | undefined
  phoneConfirmedAt?: number | undefined
  invitedAt?: number | undefined
  lastSignInAt?: number | undefined
  bannedUntil?: number | undefined
  deletedAt?: number | undefined
  newEmail: string
  newPhone: string
  /** Whether one half of a secure e-mail change has been confirmed. */
  emailChangeHalfConfirmed: boolean
  confirmationSentAt?: number | undefined
  recoverySentAt?: number | undefined
  emailChangeSentAt?: number | undefined
  phoneChangeSentAt?: number | undefined
  reauthenticationSentAt?: number | undefined
  /** The hash of the code that was last sent for each purpose; codes are compared with these. */
  tokenHashes: Partial<Record<TokenPurpose, string>>
}

export type TokenPurpose = 'confirmation' | 'recovery' | 'emailChangeCurrent' | 'emailChangeNew' | 'phoneChange' | 'reauthentication'

export interface IdentityRecord {
  readonly id: string
  readonly userId: string
  readonly provider: string
  readonly providerId: string
  readonly createdAt: number
  identityData: Metadata
  lastSignInAt?: number | undefined
  updatedAt: number
}

export interface AuthenticationMethod {
  readonly method: string
  readonly at: number
  readonly provider?: string | undefined
}

export interface SessionRecord {
  readonly id: string
  readonly userId: string
  readonly createdAt: number
  aal: 'aal1' | 'aal2'
  /** How the person proved who they are, newest first. */
  methods: readonly AuthenticationMethod[]
  factorId?: string | undefined
  refreshedAt?: number | undefined
  notAfter?: number | undefined
  tag?: string | undefined
  oauthClientId?: string | undefined
  scope?: string | undefined
  /** Second version of refresh tokens: they are derived from the session. */
  refreshToken?: { readonly hmacKey: Uint8Array; counter: number } | undefined
}

/** First version of refresh tokens: each is a row of its own. */
export interface RefreshTokenRecord {
  readonly token: string
  readonly sessionId: string
  readonly userId: string
  readonly parent?: string | undefined
  revoked: boolean
  updatedAt: number
}

export interface FlowStateRecord {
  readonly id: string
  readonly authCode: string
  readonly authenticationMethod: string
  readonly codeChallenge: string
  readonly codeChallengeMethod: 's256' | 'plain'
  readonly createdAt: number
  userId?: string | undefined
  codeIssuedAt?: number | undefined
  /** What the area that made the flow wants to find again (provider tokens, redirect target, …). */
  detail: Metadata
}
