import { tooSoon, refuse } from '../http-error.js'
import type { Context } from '../context.js'
import { randomDigits, randomUuid } from '../crypto/index.js'
import { checkChannel, deliverText } from '../messages/send-sms.js'
import type { ServerState } from '../server-state.js'
import { requestAddress } from '../request-address.js'
import type { ChallengeRecord, FactorRecord, UserRecord } from '../state/index.js'
import { createWebauthnChallenge, creationOptions, describeCredential, requestOptions } from '../webauthn/index.js'
import { findFactors, saveFactor } from './factors.js'

/** Begins a proof of a factor: for a phone it sends a code, for an authenticator it says what to sign. */
export async function challengeFactor(context: Context, factor: FactorRecord, input: { user: UserRecord; channel: string }): Promise<Record<string, unknown>> {
  switch (factor.type) {
    case 'totp':
      return renderChallenge(context.server, factor, saveChallenge(context, factor, {}))
    case 'phone':
      return challengePhone(context, factor, input)
    case 'webauthn':
      return challengeWebauthn(context, factor, input.user)
    default:
      return factor.type satisfies never
  }
}

/** Refuses what is switched off; each type has a switch of its own. */
export function checkVerifyEnabled({ config }: ServerState, { type }: FactorRecord, webauthnCode: string): void {
  if (type === 'totp' && !config.mfaTotpVerifyEnabled) throw refuse(422, 'mfa_totp_verify_not_enabled', 'MFA verification is disabled for TOTP')
  if (type === 'phone' && !config.mfaPhoneVerifyEnabled) throw refuse(422, 'mfa_phone_verify_not_enabled', 'MFA verification is disabled for Phone')
  if (type === 'webauthn' && !config.mfaWebAuthnVerifyEnabled) throw refuse(422, webauthnCode, 'MFA verification is disabled for WebAuthn')
}

async function challengePhone(context: Context, factor: FactorRecord, { user, channel }: { user: UserRecord; channel: string }): Promise<Record<string, unknown>> {
  const { server } = context
  checkChannel(server.config, channel || 'sms')
  const waits = (factor.lastChallengedAt ?? -Infinity) + server.config.mfaPhoneMaxFrequency * 1000 - server.now()
  if (waits >= 0) throw tooSoon('over_sms_send_rate_limit', waits / 1000)
  const code = randomDigits(server.random, server.config.mfaPhoneOtpLength)
  const text = { phone: factor.phone, channel: channel || 'sms', code, type: 'mfa' as const, template: server.config.mfaPhoneTemplate }
  await deliverText(context, user, text).catch(() => {
    const hasSender = server.config.hookSendSmsEnabled
    throw refuse(500, 'unexpected_failure', hasSender ? 'error invoking hook' : 'Failed to get SMS provider')
  })
  return renderChallenge(server, factor, saveChallenge(context, factor, { code }))
}

function challengeWebauthn(context: Context, factor: FactorRecord, user: UserRecord): Record<string, unknown> {
  const { server } = context
  const challenge = createWebauthnChallenge(server.random)
  const record = saveChallenge(context, factor, { webauthn: challenge })
  const credentials = verifiedCredentials(server, user.id)
  const options = factor.status === 'unverified'
    ? {
        ...creationOptions(server.config, {
          challenge,
          user: { id: user.id, name: user.email },
          exclude: credentials.map((credential) => describeCredential(credential, ['usb', 'nfc'])),
        }),
        authenticatorSelection: {},
      }
    : {
        ...requestOptions(server.config, challenge),
        allowCredentials: credentials.map((credential) => describeCredential(credential, credential.transports)),
      }
  const type = factor.status === 'unverified' ? 'create' : 'request'
  return { ...renderChallenge(server, factor, record), webauthn: { type, credential_options: { publicKey: options } } }
}

/** The credentials of a user's verified factors. */
export function verifiedCredentials(server: ServerState, userId: string) {
  return findFactors(server, userId).flatMap(({ status, credential }) => (status === 'verified' && credential ? [credential] : []))
}

function saveChallenge({ server, request }: Context, factor: FactorRecord, expected: Pick<ChallengeRecord, 'code' | 'webauthn'>): ChallengeRecord {
  const challenge = { ...expected, id: randomUuid(server.random), factorId: factor.id, createdAt: server.now(), ipAddress: requestAddress(request) }
  server.store.challenges.save(challenge)
  factor.lastChallengedAt = challenge.createdAt
  saveFactor(server, factor)
  return challenge
}

function renderChallenge({ config }: ServerState, { type }: FactorRecord, { id, createdAt }: ChallengeRecord): Record<string, unknown> {
  return { id, type, expires_at: Math.floor((createdAt + challengeLifetime(config)) / 1000) }
}

/** In milliseconds; five minutes at least. */
export function challengeLifetime({ mfaChallengeExpiryDuration }: ServerState['config']): number {
  return Math.max(mfaChallengeExpiryDuration, 300) * 1000
}
