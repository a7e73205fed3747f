import * as factors from './mfa.js'
import * as webauthn from './webauthn-factor.js'

/** Second factors, by the client's names. */
export const mfa = {
  enroll: factors.enrollFactor,
  challenge: factors.challengeFactor,
  verify: factors.verifyFactor,
  challengeAndVerify: factors.challengeAndVerifyFactor,
  unenroll: factors.unenrollFactor,
  listFactors: factors.listFactors,
  getAuthenticatorAssuranceLevel: factors.getAuthenticatorAssuranceLevel,
  enrollWebauthn: webauthn.enrollWebauthn,
  registerWebauthn: webauthn.registerWebauthn,
  authenticateWebauthn: webauthn.authenticateWebauthn,
}
