import { loadOnDemand, openPopup } from './operations/index.js'
import type { OnDemand, Parts } from './operations/index.js'
import type { Settle, Settled } from './results.js'
import type { LatchkeyClient, OAuthCredentials } from './types.js'

type Verb = (parts: Parts, ...given: never[]) => Promise<unknown>
type VerbName = { [Name in keyof OnDemand]: OnDemand[Name] extends Verb ? Name : never }[keyof OnDemand]
type Rest<Call> = Call extends (parts: Parts, ...rest: infer Given) => unknown ? Given : never
type Bound<Call, Empty> = Call extends Verb ? (...given: Rest<Call>) => Promise<Settled<Awaited<ReturnType<Call>>, Empty>> : never

/** Binds the verbs that are loaded when one of them is first called. */
export function bindVerbs(settle: Settle, parts: Parts) {
  // SAFETY: a verb is called with what the client was called with, whose types `Bound` holds to the verb's own.
  const late = <Call, Empty>(find: (loaded: OnDemand) => Call, empty: Empty) =>
    ((...given: never[]) => settle(() => loadOnDemand().then((loaded) => (find(loaded) as Verb)(parts, ...given)), empty)) as unknown as Bound<Call, Empty>

  const verb = <Name extends VerbName, Empty>(name: Name, empty: Empty) => late((loaded) => loaded[name], empty)
  const mfa = <Name extends keyof OnDemand['mfa']>(name: Name) => late((loaded) => loaded.mfa[name], null)
  const oauth = <Name extends keyof OnDemand['oauth']>(name: Name) => late((loaded) => loaded.oauth[name], null)
  const passkey = <Name extends keyof OnDemand['passkey']>(name: Name) => late((loaded) => loaded.passkey[name], null)

  /** A verb that may open a window, which it must before anything is loaded. */
  const departure = <Name extends 'signInWithOAuth' | 'linkIdentity'>(name: Name) =>
    // SAFETY: what it gives follows from the credentials: an ID token's session, or the address of a provider.
    ((credentials: OAuthCredentials, call: object) => {
      const isToken = 'token' in credentials
      const popup = openPopup(parts, credentials)
      return settle(() => loadOnDemand().then((loaded) => loaded[name](parts, credentials, { ...call, popup })), isToken ? { user: null, session: null } : { provider: credentials.provider, url: null })
    }) as LatchkeyClient[Name]

  return {
    verb,
    departure,
    verbs: {
      mfa: {
        enroll: mfa('enroll'), challenge: mfa('challenge'), verify: mfa('verify'), challengeAndVerify: mfa('challengeAndVerify'),
        unenroll: mfa('unenroll'), listFactors: mfa('listFactors'), getAuthenticatorAssuranceLevel: mfa('getAuthenticatorAssuranceLevel'),
        webauthn: { enroll: mfa('enrollWebauthn'), register: mfa('registerWebauthn'), authenticate: mfa('authenticateWebauthn') },
      },
      oauth: {
        getAuthorizationDetails: oauth('getAuthorizationDetails'), approveAuthorization: oauth('approveAuthorization'),
        denyAuthorization: oauth('denyAuthorization'), listGrants: oauth('listGrants'), revokeGrant: oauth('revokeGrant'),
      },
      passkey: {
        list: passkey('list'), update: passkey('update'), delete: passkey('delete'),
        startRegistration: passkey('startRegistration'), verifyRegistration: passkey('verifyRegistration'),
        startAuthentication: passkey('startAuthentication'), verifyAuthentication: passkey('verifyAuthentication'),
      },
    },
  }
}
