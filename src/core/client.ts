import { bindVerbs } from './client-verbs.js'
import type { AuthClientOptions } from './options.js'
import * as operations from './operations/index.js'
import { createSettle } from './results.js'
import { openCore } from './shared-cores.js'
import type { LatchkeyClient } from './types.js'

const noSession = { user: null, session: null }

/** Creates the client of a project's auth server; in a page, clients of the same server, key and storage are one. */
export function createAuthClient(options: AuthClientOptions): LatchkeyClient {
  const { core, close } = openCore(options)
  const { parts } = core
  const { store } = parts
  const settle = createSettle(options)
  const { verbs, passkeyVerbs, web3Verbs, groups, departure } = bindVerbs(settle, parts)
  if (!options.skipAutoInitialize) void parts.start()

  return {
    storageKey: parts.options.storageKey,
    ...verbs(noSession, [
      'signUp', 'signInAnonymously', 'signInWithPassword', 'signInWithOtp', 'verifyOtp', 'signInWithIdToken',
      'setSession', 'refreshSession', 'resend', 'reauthenticate',
    ]),
    ...passkeyVerbs(null, ['signInWithPasskey', 'registerPasskey']),
    ...web3Verbs(noSession, ['signInWithWeb3']),
    ...verbs(null, [
      'signInWithSSO', 'setKeepSignedIn', 'getSettings', 'getClaims', 'getUserIdentities', 'unlinkIdentity', 'resetPasswordForEmail',
    ]),
    signInWithOAuth: departure('signInWithOAuth'),
    ...verbs({ ...noSession, redirectType: null }, ['exchangeCodeForSession']),
    getSession: (call) => settle('getSession', () => operations.getSession(parts, call), { session: null }),
    ...verbs({ user: null }, ['getUser', 'updateUser']),
    linkIdentity: departure('linkIdentity'),
    signOut: (call) => settle('signOut', () => operations.signOut(parts, call ?? undefined), { revoked: false }),
    ...groups,
    getAccessToken: (call) => operations.getAccessToken(parts, call),
    keepRealtimeSignedIn: (realtime) => operations.keepRealtimeSignedIn(parts, realtime),
    onAuthStateChange: (callback) => store.onAuthStateChange(callback, close),
    getKeepSignedIn: () => parts.platform.sessionPlace !== parts.platform.tabStorage,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    initialize: () => parts.start().then(operations.loadOnDemand).then((loaded) => loaded.initialize(parts)),
    readRedirect: () => operations.readRedirect(parts),
    startAutoRefresh: async () => core.setAutomatic(true),
    stopAutoRefresh: async () => core.setAutomatic(false),
    dismissRedirect: () => store.set({ redirect: null }),
    dismissRecovery: store.dismissRecovery,
    isThrowOnErrorEnabled: () => options.throwOnError === true,
    dispose() {
      store.forget(close)
      close()
    },
  }
}
