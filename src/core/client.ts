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
  if (!options.skipAutoInitialize) void parts.start()

  return {
    signUp: (credentials, call) => settle(() => operations.signUp(parts, credentials, call), noSession),
    signInWithPassword: (credentials, call) => settle(() => operations.signInWithPassword(parts, credentials, call), noSession),
    verifyOtp: (params, call) => settle(() => operations.verifyOtp(parts, params, call), noSession),
    resend: (params, call) => settle(() => operations.resend(parts, params, call), noSession),
    signOut: (call) => settle(() => operations.signOut(parts, call), { revoked: false }),
    getSession: () => settle(() => operations.getSession(parts), { session: null }),
    getUser: (jwt, call) => settle(() => operations.getUser(parts, jwt, call), { user: null }),
    refreshSession: (tokens, call) => settle(() => operations.refreshSession(parts, tokens, call), noSession),
    getSettings: (call) => settle(() => core.getSettings(call), null),
    getAccessToken: () => operations.getAccessToken(parts),
    onAuthStateChange: store.onAuthStateChange,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    initialize: () => parts.start().then(() => ({ error: null })),
    startAutoRefresh: async () => core.setAutomatic(true),
    stopAutoRefresh: async () => core.setAutomatic(false),
    dismissRedirect: () => store.set({ redirect: null }),
    dismissRecovery: () => void store.setPurpose('regular'),
    dispose: close,
  }
}
