import { createSession, type IssuedSession } from '../account/sessions.js'
import { isBanned } from '../account/users.js'
import type { Context } from '../context.js'
import { refuse } from '../http-error.js'
import type { ServerState } from '../server-state.js'
import type { PasskeyRecord, UserRecord } from '../state/index.js'
import { readAssertion, readUserHandle, requestOptions, verifyAssertion } from '../webauthn/index.js'
import { createPasskeyChallenge, takePasskeyChallenge, wrongCredential } from './passkey-challenges.js'
import { findPasskeys } from './passkeys.js'

/** What a browser needs to offer passkeys; whose they are is not known yet. */
export function startSignIn({ server }: Context): Record<string, unknown> {
  const { id, challenge, expiresAt } = createPasskeyChallenge(server, 'authentication')
  return {
    challenge_id: id,
    options: { ...requestOptions(server.config, challenge), userVerification: 'preferred' },
    expires_at: Math.floor(expiresAt / 1000),
  }
}

/** Signs in whoever the passkey belongs to. */
export async function finishSignIn(context: Context, answer: { challenge_id: string; credential: unknown }): Promise<IssuedSession> {
  const { server } = context
  const { challenge } = takePasskeyChallenge(server, answer, { kind: 'authentication', userId: undefined })
  const response = readAssertion(answer.credential)
  if (!response) throw wrongCredential('Invalid credential response')
  const owned = findOwned(server, { userId: readUserHandle(response), credentialId: response.id })
  const counter = owned && (await verifyAssertion(server.config, { response, challenge, credential: owned.passkey.credential }))
  if (!owned || counter === undefined) throw wrongCredential('Credential verification failed')
  checkUser(server, owned.user)
  owned.passkey.credential.counter = counter
  owned.passkey.lastUsedAt = server.now()
  server.store.passkeys.save(owned.passkey)
  return createSession(context, owned.user, { method: 'passkey' })
}

function findOwned(server: ServerState, { userId = '', credentialId }: { userId: string | undefined; credentialId: string }): { user: UserRecord; passkey: PasskeyRecord } | undefined {
  const user = server.store.users.get(userId.toLowerCase())
  const passkey = user && findPasskeys(server, user.id).find(({ credential }) => credential.id === credentialId)
  return passkey && { user, passkey }
}

function checkUser(server: ServerState, user: UserRecord): void {
  if (user.deletedAt !== undefined) throw refuse(403, 'user_not_found', 'User not found')
  if (user.email !== '' && user.emailConfirmedAt === undefined) throw refuse(403, 'email_not_confirmed', 'Email not confirmed')
  if (user.phone !== '' && user.phoneConfirmedAt === undefined) throw refuse(403, 'phone_not_confirmed', 'Phone not confirmed')
  if (isBanned(server, user)) throw refuse(403, 'user_banned', 'User is banned')
}
