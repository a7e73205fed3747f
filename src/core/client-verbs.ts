import { loadOnDemand, openPopup } from './operations/index.js'
import type { OnDemand, Parts } from './operations/index.js'
import type { Settle, Settled } from './results.js'
import type { LatchkeyClient, OAuthCredentials } from './types.js'

type Verb = (parts: Parts, ...given: never[]) => Promise<unknown>
type VerbName = { [Name in keyof OnDemand]: OnDemand[Name] extends Verb ? Name : never }[keyof OnDemand]
type Rest<Call> = Call extends (parts: Parts, ...rest: infer Given) => unknown ? Given : never
type Bound<Call, Empty> = Call extends Verb ? (...given: Rest<Call>) => Promise<Settled<Awaited<ReturnType<Call>>, Empty>> : never

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

  const bind = <Verbs extends object, Name extends keyof Verbs & string, Empty>({ of, names, empty }: { of: (loaded: OnDemand) => Verbs; names: readonly Name[]; empty: Empty }) =>
    // SAFETY: the names are those of the verbs, and `late` holds each one's types.
    Object.fromEntries(names.map((name) => [name, late((loaded) => of(loaded)[name], empty)])) as { [Key in Name]: Bound<Verbs[Key], Empty> }

  const verbs = <Name extends VerbName, Empty>(empty: Empty, names: readonly Name[]) => bind({ of: (loaded: OnDemand) => loaded, names, empty })
  const { enrollWebauthn: enroll, registerWebauthn: register, authenticateWebauthn: authenticate, ...mfa } = bind({ of: (loaded: OnDemand) => loaded.mfa, names: mfaNames, empty: null })

  /** A verb that may open a window, which it must before anything is loaded. */
  const departure = <Name extends 'signInWithOAuth' | 'linkIdentity'>(name: Name) =>
    // SAFETY: what it gives follows from the credentials: an ID token's session, or the address of a provider.
    ((credentials: OAuthCredentials, call: object) => {
      const isToken = 'token' in credentials
      const popup = openPopup(parts, credentials)
      return settle(() => loadOnDemand().then((loaded) => loaded[name](parts, credentials, { ...call, popup })), isToken ? { user: null, session: null } : { provider: credentials.provider, url: null })
    }) as LatchkeyClient[Name]

  return {
    verbs,
    departure,
    groups: {
      mfa: { ...mfa, webauthn: { enroll, register, authenticate } },
      oauth: bind({ of: (loaded: OnDemand) => loaded.oauth, names: oauthNames, empty: null }),
      passkey: bind({ of: (loaded: OnDemand) => loaded.passkey, names: passkeyNames, empty: null }),
    },
  }
}
