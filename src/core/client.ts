import { bindMfa, bindOAuth, bindPasskey } from './client-groups.js'
import type { OnDemand } from './client-groups.js'
import * as operations from './operations/index.js'
import type { AuthClientOptions } from './options.js'
import { createReport } from './report.js'
import { createSettle } from './results.js'
import { openCore } from './shared-cores.js'
import type { LatchkeyClient } from './types.js'

const noSession = { user: null, session: null }

/** Creates the client of a project's auth server; in a page, clients of the same server, key and storage are one. */
export function createAuthClient(options: AuthClientOptions): LatchkeyClient {
  const { core, close } = openCore(options)
  const { parts } = core
  const { store } = parts
  const settle = createSettle({ throwOnError: options.throwOnError ?? false, report: createReport(options.debug) })
  /** What few pages call: loaded when it is. */
  const load = <Data, Empty>(call: (verbs: OnDemand) => Promise<Data>, empty: Empty) => settle(() => import('./operations/on-demand/index.js').then(call), empty)
  if (!options.skipAutoInitialize) void parts.start()

  return {
    signUp: (credentials, call) => settle(() => operations.signUp(parts, credentials, call), noSession),
    signInAnonymously: (credentials, call) => settle(() => operations.signInAnonymously(parts, credentials, call), noSession),
    signInWithPassword: (credentials, call) => settle(() => operations.signInWithPassword(parts, credentials, call), noSession),
    signInWithOtp: (credentials, call) => settle(() => operations.signInWithOtp(parts, credentials, call), noSession),
    verifyOtp: (params, call) => settle(() => operations.verifyOtp(parts, params, call), noSession),
    signInWithOAuth: (credentials, call) => settle(() => operations.signInWithOAuth(parts, credentials, call), { provider: credentials.provider, url: null }),
    signInWithIdToken: (credentials, call) => settle(() => operations.signInWithIdToken(parts, credentials, call), noSession),
    signInWithSSO: (credentials, call) => load((verbs) => verbs.signInWithSSO(parts, credentials, call), null),
    signInWithWeb3: (credentials, call) => load((verbs) => verbs.signInWithWeb3(parts, credentials, call), noSession),
    signInWithPasskey: (credentials) => load((verbs) => verbs.signInWithPasskey(parts, credentials), noSession),
    registerPasskey: (credentials) => load((verbs) => verbs.registerPasskey(parts, credentials), null),
    exchangeCodeForSession: (code, call) => settle(() => operations.exchangeCodeForSession(parts, code, call), noSession),
    getSession: () => settle(() => operations.getSession(parts), { session: null }),
    setSession: (tokens, call) => settle(() => operations.setSession(parts, tokens, call), noSession),
    refreshSession: (tokens, call) => settle(() => operations.refreshSession(parts, tokens, call), noSession),
    getUser: (jwt, call) => settle(() => operations.getUser(parts, jwt, call), { user: null }),
    getClaims: (jwt, call) => load((verbs) => verbs.getClaims(parts, jwt, call), null),
    updateUser: (attributes, call) => settle(() => operations.updateUser(parts, attributes, call), { user: null }),
    getUserIdentities: () => load((verbs) => verbs.getUserIdentities(parts), null),
    // SAFETY: what it gives follows from the credentials: an ID token's session, or the address of a provider.
    linkIdentity: ((credentials, call) => settle(() => operations.linkIdentity(parts, credentials, call), operations.emptyLink(credentials))) as LatchkeyClient['linkIdentity'],
    unlinkIdentity: (identity, call) => load((verbs) => verbs.unlinkIdentity(parts, identity, call), null),
    resetPasswordForEmail: (email, call) => settle(() => operations.resetPasswordForEmail(parts, email, call), null),
    resend: (params, call) => settle(() => operations.resend(parts, params, call), noSession),
    reauthenticate: (call) => settle(() => operations.reauthenticate(parts, call), noSession),
    signOut: (call) => settle(() => operations.signOut(parts, call), { revoked: false }),
    mfa: bindMfa(load, parts),
    oauth: bindOAuth(load, parts),
    passkey: bindPasskey(load, parts),
    getSettings: (call) => settle(() => core.getSettings(call), null),
    getAccessToken: () => operations.getAccessToken(parts),
    keepRealtimeSignedIn: (realtime) => operations.keepRealtimeSignedIn(parts, realtime),
    onAuthStateChange: store.onAuthStateChange,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    initialize: () => parts.start().then(() => ({ error: null })),
    readRedirect: () => operations.readRedirect(parts),
    startAutoRefresh: async () => core.setAutomatic(true),
    stopAutoRefresh: async () => core.setAutomatic(false),
    dismissRedirect: () => store.set({ redirect: null }),
    dismissRecovery: () => void store.setPurpose('regular'),
    dispose: close,
  }
}
