import { requireBearer } from '../account/authenticate.js'
import type { Context } from '../context.js'
import { duplicateKey, refuse } from '../http-error.js'
import { hasVerifiedFactor } from '../mfa/factors.js'
import type { PasskeyRecord, UserRecord } from '../state/index.js'
import { creationOptions, describeCredential, readRegistration, verifyRegistration } from '../webauthn/index.js'
import { createPasskeyChallenge, takePasskeyChallenge, wrongCredential } from './passkey-challenges.js'
import { createPasskey, findPasskeys } from './passkeys.js'

/** What a signed-in person's browser needs to make a passkey. */
export function startRegistration(context: Context): Record<string, unknown> {
  const { server } = context
  const user = requireRegistrant(context)
  const passkeys = findPasskeys(server, user.id)
  if (passkeys.length >= server.config.passkeyMaxPasskeysPerUser) throw refuse(422, 'too_many_passkeys', 'Maximum number of passkeys reached')
  const { id, challenge, expiresAt } = createPasskeyChallenge(server, 'registration', user.id)
  const options = {
    ...creationOptions(server.config, {
      challenge,
      user: { id: user.id, name: user.email || user.phone || user.id },
      exclude: passkeys.map(({ credential }) => describeCredential(credential)),
    }),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    attestation: 'none',
  }
  return { challenge_id: id, options, expires_at: Math.floor(expiresAt / 1000) }
}

/** Keeps the passkey that the browser made. */
export async function finishRegistration(context: Context, answer: { challenge_id: string; credential: unknown }): Promise<PasskeyRecord> {
  const { server } = context
  const user = requireRegistrant(context)
  const { challenge } = takePasskeyChallenge(server, answer, { kind: 'registration', userId: user.id })
  const response = readRegistration(answer.credential)
  if (!response) throw wrongCredential('Invalid credential response')
  const credential = await verifyRegistration(server.config, response, challenge)
  if (!credential) throw wrongCredential('Credential verification failed')
  if (findPasskeys(server, user.id).length >= server.config.passkeyMaxPasskeysPerUser) {
    throw refuse(422, 'too_many_passkeys', 'Maximum number of passkeys reached')
  }
  if (server.store.passkeys.find('credential', credential.id).length > 0) {
    throw duplicateKey('webauthn_credentials_credential_id_key', `(credential_id)=(${credential.id})`)
  }
  return createPasskey(server, user.id, credential)
}

/** Whoever has a second factor must have used it, before passkeys come or go. */
export function checkPasskeyProof({ server, bearer }: Context, user: UserRecord): void {
  if (bearer?.session?.aal !== 'aal2' && hasVerifiedFactor(server, user.id)) {
    throw refuse(403, 'insufficient_aal', 'AAL2 session is required to manage passkeys when MFA is enabled')
  }
}

function requireRegistrant(context: Context): UserRecord {
  const { user } = requireBearer(context)
  if (user.isSsoUser) throw refuse(422, 'validation_failed', 'SSO users cannot register passkeys')
  checkPasskeyProof(context, user)
  return user
}
