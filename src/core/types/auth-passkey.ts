import type { Passkey, Session, User } from './auth-objects.js'
import type { AuthResult } from './auth-result.js'
import type { CallOptions } from './credentials.js'

/** Extensions are typed anew by each client and browser, and the server sends none. */
type Plain<Options> = Omit<Options, 'extensions'>

/** Options of a WebAuthn ceremony as the server sends them. @see WebAuthn Level 3, PublicKeyCredentialCreationOptionsJSON */
export interface PasskeyOptions<Options> {
  challenge_id: string
  options: Options
  /** Unix seconds. */
  expires_at: number
}

/** Passkeys of the signed-in person, and the steps of the two ceremonies. */
export interface AuthPasskey {
  list(options?: CallOptions): Promise<AuthResult<Passkey[], null>>
  update(params: { passkeyId: string; friendlyName: string }, options?: CallOptions): Promise<AuthResult<Passkey, null>>
  delete(params: { passkeyId: string }, options?: CallOptions): Promise<AuthResult<null, null>>
  startRegistration(options?: CallOptions): Promise<AuthResult<PasskeyOptions<Plain<PublicKeyCredentialCreationOptionsJSON>>, null>>
  verifyRegistration(params: { challengeId: string; credential: never }, options?: CallOptions): Promise<AuthResult<Passkey, null>>
  startAuthentication(params?: { options?: { captchaToken?: string } }, options?: CallOptions): Promise<AuthResult<PasskeyOptions<Plain<PublicKeyCredentialRequestOptionsJSON>>, null>>
  verifyAuthentication(params: { challengeId: string; credential: never }, options?: CallOptions): Promise<AuthResult<{ user: User | null; session: Session | null }, { user: null; session: null } | null>>
}
