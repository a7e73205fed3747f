import { bindVerbs } from './client-verbs.js'
import type { AuthClientOptions } from './options.js'
import * as operations from './operations/index.js'
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
  const { verb, groups, departure } = bindVerbs(settle, parts)
  if (!options.skipAutoInitialize) void parts.start()

  return {
    signUp: verb('signUp', noSession),
    signInAnonymously: verb('signInAnonymously', noSession),
    signInWithPassword: verb('signInWithPassword', noSession),
    signInWithOtp: verb('signInWithOtp', noSession),
    verifyOtp: verb('verifyOtp', noSession),
    signInWithOAuth: departure('signInWithOAuth'),
    signInWithIdToken: verb('signInWithIdToken', noSession),
    signInWithSSO: verb('signInWithSSO', null),
    signInWithWeb3: verb('signInWithWeb3', noSession),
    signInWithPasskey: verb('signInWithPasskey', noSession),
    registerPasskey: verb('registerPasskey', null),
    exchangeCodeForSession: verb('exchangeCodeForSession', { ...noSession, redirectType: null }),
    getSession: () => settle(() => operations.getSession(parts), { session: null }),
    setSession: verb('setSession', noSession),
    refreshSession: (tokens, call) => settle(() => operations.refreshSession(parts, tokens, call), noSession),
    getUser: (jwt, call) => settle(() => operations.getUser(parts, jwt, call), { user: null }),
    getClaims: verb('getClaims', null),
    updateUser: verb('updateUser', { user: null }),
    getUserIdentities: verb('getUserIdentities', null),
    linkIdentity: departure('linkIdentity'),
    unlinkIdentity: verb('unlinkIdentity', null),
    resetPasswordForEmail: verb('resetPasswordForEmail', null),
    resend: verb('resend', noSession),
    reauthenticate: verb('reauthenticate', noSession),
    signOut: (call) => settle(() => operations.signOut(parts, call), { revoked: false }),
    ...groups,
    getSettings: (call) => settle(() => core.getSettings(call), null),
    getAccessToken: () => operations.getAccessToken(parts),
    keepRealtimeSignedIn: (realtime) => operations.keepRealtimeSignedIn(parts, realtime),
    onAuthStateChange: store.onAuthStateChange,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    initialize: () => operations.initialize(parts),
    readRedirect: () => operations.readRedirect(parts),
    startAutoRefresh: async () => core.setAutomatic(true),
    stopAutoRefresh: async () => core.setAutomatic(false),
    dismissRedirect: () => store.set({ redirect: null }),
    dismissRecovery: () => void store.setPurpose('regular'),
    dispose: close,
  }
}
