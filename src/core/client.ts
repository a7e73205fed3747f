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
  const { verbs, groups, departure } = bindVerbs(settle, parts)
  if (!options.skipAutoInitialize) void parts.start()

  return {
    storageKey: parts.options.storageKey,
    ...verbs(noSession, [
      'signUp', 'signInAnonymously', 'signInWithPassword', 'signInWithOtp', 'verifyOtp', 'signInWithIdToken',
      'signInWithWeb3', 'signInWithPasskey', 'setSession', 'resend', 'reauthenticate',
    ]),
    ...verbs(null, [
      'signInWithSSO', 'registerPasskey', 'getClaims', 'getUserIdentities', 'unlinkIdentity', 'resetPasswordForEmail',
    ]),
    signInWithOAuth: departure('signInWithOAuth'),
    ...verbs({ ...noSession, redirectType: null }, ['exchangeCodeForSession']),
    getSession: () => settle(() => operations.getSession(parts), { session: null }),
    refreshSession: (tokens, call) => settle(() => operations.refreshSession(parts, tokens, call), noSession),
    getUser: (jwt, call) => settle(() => operations.getUser(parts, jwt, call), { user: null }),
    ...verbs({ user: null }, ['updateUser']),
    linkIdentity: departure('linkIdentity'),
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
