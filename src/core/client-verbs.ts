import { loadOnDemand, openPopup } from './operations/index.js'
import type { OnDemand, Parts } from './operations/index.js'
import type { Settle, Settled } from './results.js'
import type { LatchkeyClient, OAuthCredentials } from './types.js'

type Verb = (parts: Parts, ...given: never[]) => Promise<unknown>
type VerbName = { [Name in keyof OnDemand]: OnDemand[Name] extends Verb ? Name : never }[keyof OnDemand]
type Rest<Call> = Call extends (parts: Parts, ...rest: infer Given) => unknown ? Given : never
type Bound<Call, Empty> = Call extends Verb ? (...given: Rest<Call>) => Promise<Settled<Awaited<ReturnType<Call>>, Empty>> : never

type Groups = Pick<OnDemand, 'mfa' | 'oauth' | 'passkey'>

const mfaNames = [
  'enroll', 'challenge', 'verify', 'challengeAndVerify', 'unenroll', 'listFactors', 'getAuthenticatorAssuranceLevel',
  'enrollWebauthn', 'registerWebauthn', 'authenticateWebauthn',
] as const
const oauthNames = ['getAuthorizationDetails', 'approveAuthorization', 'denyAuthorization', 'listGrants', 'revokeGrant'] as const
const passkeyNames = ['list', 'update', 'delete', 'startRegistration', 'verifyRegistration', 'startAuthentication', 'verifyAuthentication'] as const

/** Binds the verbs that are loaded when one of them is first called. */
export function bindVerbs(settle: Settle, parts: Parts) {
  // SAFETY: a verb is called with what the client was called with, whose types `Bound` holds to the verb's own.
  const late = <Call, Empty>(find: (loaded: OnDemand) => Call, empty: Empty) =>
    ((...given: never[]) => settle(() => loadOnDemand().then((loaded) => (find(loaded) as Verb)(parts, ...given)), empty)) as unknown as Bound<Call, Empty>

  const verb = <Name extends VerbName, Empty>(name: Name, empty: Empty) => late((loaded) => loaded[name], empty)
  // SAFETY: the names are those of the group, and `late` holds each verb's types.
  const group = <Group extends keyof Groups, Name extends keyof Groups[Group] & string>(of: Group, names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, late((loaded: Groups) => loaded[of][name], null)])) as { [Key in Name]: Bound<Groups[Group][Key], null> }
  const { enrollWebauthn: enroll, registerWebauthn: register, authenticateWebauthn: authenticate, ...mfa } = group('mfa', mfaNames)

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
    groups: { mfa: { ...mfa, webauthn: { enroll, register, authenticate } }, oauth: group('oauth', oauthNames), passkey: group('passkey', passkeyNames) },
  }
}
