import type { Parts } from './operations/index.js'
import type { Settled } from './results.js'
import type { AuthMfa, AuthOAuth, AuthPasskey } from './types.js'

export type OnDemand = typeof import('./operations/on-demand/index.js')

type Load = <Data, Empty>(call: (verbs: OnDemand) => Promise<Data>, empty: Empty) => Promise<Settled<Data, Empty>>

export const bindMfa = (load: Load, parts: Parts): AuthMfa => ({
  enroll: (params) => load((verbs) => verbs.enrollFactor(parts, params), null),
  challenge: (params) => load((verbs) => verbs.challengeFactor(parts, params), null),
  verify: (params) => load((verbs) => verbs.verifyFactor(parts, params), null),
  challengeAndVerify: (params) => load((verbs) => verbs.challengeAndVerifyFactor(parts, params), null),
  unenroll: (params) => load((verbs) => verbs.unenrollFactor(parts, params), null),
  listFactors: () => load((verbs) => verbs.listFactors(parts), null),
  getAuthenticatorAssuranceLevel: (jwt) => load((verbs) => verbs.getAuthenticatorAssuranceLevel(parts, jwt), null),
  webauthn: {
    enroll: (params) => load((verbs) => verbs.enrollWebauthn(parts, params), null),
    register: (params, overrides) => load((verbs) => verbs.registerWebauthn(parts, params, overrides), null),
    authenticate: (params, overrides) => load((verbs) => verbs.authenticateWebauthn(parts, params, overrides), null),
  },
})

export const bindOAuth = (load: Load, parts: Parts): AuthOAuth => ({
  getAuthorizationDetails: (id) => load((verbs) => verbs.getAuthorizationDetails(parts, id), null),
  approveAuthorization: (id, call) => load((verbs) => verbs.answerAuthorization(parts, id, { action: 'approve', ...call }), null),
  denyAuthorization: (id, call) => load((verbs) => verbs.answerAuthorization(parts, id, { action: 'deny', ...call }), null),
  listGrants: () => load((verbs) => verbs.listGrants(parts), null),
  revokeGrant: (params) => load((verbs) => verbs.revokeGrant(parts, params), null),
})

export const bindPasskey = (load: Load, parts: Parts): AuthPasskey => ({
  list: () => load((verbs) => verbs.listPasskeys(parts), null),
  update: (params) => load((verbs) => verbs.renamePasskey(parts, params), null),
  delete: (params) => load((verbs) => verbs.deletePasskey(parts, params), null),
  startRegistration: () => load((verbs) => verbs.startRegistration(parts), null),
  verifyRegistration: (params) => load((verbs) => verbs.verifyRegistration(parts, params), null),
  startAuthentication: (params) => load((verbs) => verbs.startAuthentication(parts, params), null),
  verifyAuthentication: (params) => load((verbs) => verbs.verifyAuthentication(parts, params), { user: null, session: null }),
})
