import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Config } from '../config/index.js'
import type { CredentialRecord } from '../state/index.js'
import { algorithms } from './credential-options.js'

/** Checks a new credential against its challenge; undefined when it does not hold. */
export async function verifyRegistration(config: Config, response: RegistrationResponseJSON, challenge: string): Promise<CredentialRecord | undefined> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: [...config.webauthnRpOrigins],
    expectedRPID: config.webauthnRpId,
    requireUserVerification: false,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => ({ registrationInfo: undefined }))
  if (!registrationInfo) return undefined
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  return { id, publicKey, counter, aaguid: registrationInfo.aaguid, transports: transports.map(String) }
}

interface Proof {
  readonly response: AuthenticationResponseJSON
  readonly challenge: string
  readonly credential: CredentialRecord
}

/** Checks that a known credential signed the challenge; resolves with its new counter, or undefined when it did not. */
export async function verifyAssertion(config: Config, { response, challenge, credential }: Proof): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: [...config.webauthnRpOrigins],
    expectedRPID: config.webauthnRpId,
    requireUserVerification: false,
    // A counter that goes backwards does not end a sign-in on GoTrue.
    credential: { id: credential.id, publicKey: new Uint8Array(credential.publicKey), counter: 0 },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  return verified ? authenticationInfo?.newCounter : undefined
}
