import { loadOnDemand, loadPasskeys, loadWeb3, openPopup } from './operations/index.js'
import type { OnDemand, VerbParts } from './operations/index.js'
import type { Settle, Settled } from './results.js'
import type { LatchkeyClient, OAuthCredentials } from './types.js'

type Verb = (parts: VerbParts, ...given: never[]) => Promise<unknown>
type Loose = (parts: VerbParts, ...given: unknown[]) => Promise<unknown>
type Rest<Call> = Call extends (parts: VerbParts, ...rest: infer Given) => unknown ? Given : never
type Bound<Call, Empty> = Call extends Verb ? (...given: Rest<Call>) => Promise<Settled<Awaited<ReturnType<Call>>, Empty>> : never

const factorNames = ['enroll', 'challenge', 'verify', 'challengeAndVerify', 'unenroll', 'listFactors', 'getAuthenticatorAssuranceLevel'] as const
const webauthnNames = ['enroll', 'challenge', 'verify', 'register', 'authenticate'] as const
const oauthNames = ['getAuthorizationDetails', 'approveAuthorization', 'denyAuthorization', 'listGrants', 'revokeGrant'] as const
const passkeyNames = ['list', 'update', 'delete', 'startRegistration', 'verifyRegistration', 'startAuthentication', 'verifyAuthentication'] as const

/** Binds the verbs that are loaded when one of them is first called. */
export function bindVerbs(settle: Settle, parts: VerbParts) {
  const bind = <Verbs extends object>(load: () => Promise<Verbs>, prefix = '') =>
    <Name extends keyof Verbs & string, Empty>(empty: Empty, names: readonly Name[]) => {
      // SAFETY: a verb is called with what the client was called with, whose types `Bound` holds to the verb's own; `null` is left out, as auth-js reads it.
      const call = (name: Name, given: unknown[]) => load().then((verbs) => (verbs[name] as Loose)(parts, ...given.map((value) => value ?? undefined)))
      // SAFETY: as above, by the names.
      return Object.fromEntries(names.map((name) => [name, (...given: never[]) => settle(prefix + name, () => call(name, given), empty)])) as unknown as { [Key in Name]: Bound<Verbs[Key], Empty> }
    }

  /** A verb that may open a window, which it must before anything is loaded. */
  const departure = <Name extends 'signInWithOAuth' | 'linkIdentity'>(name: Name) =>
    // SAFETY: what it gives follows from the credentials: an ID token's session, or the address of a provider.
    ((given: unknown, call: object) => {
      const credentials: Partial<OAuthCredentials> = Object(given)
      return settle(name, () => {
        const popup = openPopup(parts, credentials)
        return loadOnDemand().then((verbs) => verbs[name](parts, credentials, { ...call, popup }))
      }, 'token' in credentials ? { user: null, session: null } : { provider: credentials.provider, url: null, flowId: null })
    }) as LatchkeyClient[Name]

  /** Verbs in a bundle of their own, which others of the later bundle are handed to. */
  const beside = <Verbs extends object>(load: () => Promise<{ bindVerbs: (verbs: OnDemand) => Verbs }>) =>
    () => Promise.all([load(), loadOnDemand()]).then(([loaded, verbs]) => loaded.bindVerbs(verbs))
  const loadCeremonies = beside(loadPasskeys)
  return {
    verbs: bind(loadOnDemand),
    passkeyVerbs: bind(loadCeremonies),
    web3Verbs: bind(beside(loadWeb3)),
    departure,
    groups: {
      mfa: {
        ...bind(() => loadOnDemand().then(({ mfa }) => mfa), 'mfa.')(null, factorNames),
        webauthn: bind(() => loadCeremonies().then(({ webauthn }) => webauthn), 'mfa.webauthn.')(null, webauthnNames),
      },
      oauth: bind(() => loadOnDemand().then(({ oauth }) => oauth), 'oauth.')(null, oauthNames),
      passkey: bind(() => loadCeremonies().then(({ passkey }) => passkey), 'passkey.')(null, passkeyNames),
    },
  }
}
