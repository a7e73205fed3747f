import type { FactorRecord } from '../state/index.js'
import { toTimestamp } from '../timestamp.js'

/** A factor as users see it: all but its secret. */
export function renderFactor(factor: FactorRecord): Record<string, unknown> {
  return {
    id: factor.id,
    created_at: toTimestamp(factor.createdAt),
    updated_at: toTimestamp(factor.updatedAt),
    status: factor.status,
    ...(factor.friendlyName === '' ? {} : { friendly_name: factor.friendlyName }),
    factor_type: factor.type,
    phone: factor.phone,
    last_challenged_at: factor.lastChallengedAt === undefined ? null : toTimestamp(factor.lastChallengedAt),
    ...(factor.credential === undefined ? {} : { web_authn_aaguid: factor.credential.aaguid }),
    ...(factor.lastWebauthnChallenge === undefined ? {} : { last_webauthn_challenge_data: factor.lastWebauthnChallenge }),
  }
}
