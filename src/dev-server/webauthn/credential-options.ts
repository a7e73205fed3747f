import type { Config } from '../config/index.js'
import { randomBytes, toBase64Url, toBytes, type Random } from '../crypto/index.js'
import type { CredentialRecord } from '../state/index.js'

const timeout = 300_000
export const algorithms = [-7, -35, -36, -257, -258, -259, -37, -38, -39, -8]

export function createWebauthnChallenge(random: Random): string {
  return toBase64Url(randomBytes(random, 32))
}

interface CreationInput {
  readonly challenge: string
  readonly user: { readonly id: string; readonly name: string }
  /** Credentials that the person has already, so that no authenticator makes a second one. */
  readonly exclude: readonly unknown[]
}

/** What a browser needs to make a credential. @see WebAuthn Level 3 §5.4 */
export function creationOptions(config: Config, { challenge, user, exclude }: CreationInput): Record<string, unknown> {
  return {
    rp: { name: config.webauthnRpDisplayName, id: config.webauthnRpId },
    user: { name: user.name, displayName: user.name, id: toBase64Url(toBytes(user.id)) },
    challenge,
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout,
    ...(exclude.length === 0 ? {} : { excludeCredentials: exclude }),
  }
}

/** What a browser needs to use a credential. @see WebAuthn Level 3 §5.5 */
export function requestOptions(config: Config, challenge: string): Record<string, unknown> {
  return { challenge, timeout, rpId: config.webauthnRpId }
}

export function describeCredential({ id }: CredentialRecord, transports: readonly string[] = []): Record<string, unknown> {
  return { type: 'public-key', id, ...(transports.length === 0 ? {} : { transports }) }
}
