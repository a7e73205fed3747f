import type { VerbParts } from './operations/index.js'
import { loadOnDemand, startSession, tools } from './operations/index.js'
import type { ResolvedOptions } from './options.js'
import { createPlatform } from './platform/index.js'
import { createRequester, requireSessionIn } from './protocol/index.js'
import { createRefresher, createSessionStore, createTabSync, createUpkeep } from './session/index.js'

/** Everything that clients of one page share: the parts, joined, and their life. */
export function createCore(options: ResolvedOptions) {
  const platform = createPlatform(options)
  const request = createRequester({ platform, options, readError: (answer, body) => loadOnDemand().then(({ readError }) => readError(parts, answer, body)) })
  const exchange = async (refreshToken: string) =>
    requireSessionIn(await request({ path: '/token', query: { grant_type: 'refresh_token' }, body: { refresh_token: refreshToken } }))
  const store = createSessionStore({ platform, options, announce: () => sync.announce() })
  const sync = createTabSync({ platform, options, follow: store.follow })
  const refresher = createRefresher({ platform, options, store, exchange, onSettled: () => upkeep.arm() })
  const upkeep = createUpkeep({ platform, store, refresher })

  let hasStarted = false
  function start(): Promise<void> {
    if (!hasStarted) {
      hasStarted = true
      sync.start()
      upkeep.start()
      startSession(parts)
      upkeep.setAutomatic(options.autoRefreshToken ?? true)
    }
    return store.ready
  }

  const parts: VerbParts = { ...tools, request, exchange, store, refresher, platform, options, start, isForeignStorage: typeof options.storage === 'object' }
  return {
    parts,
    setAutomatic: upkeep.setAutomatic,
    /** Awake again after `stop`: takes in what happened meanwhile. */
    resume() {
      if (!hasStarted) return
      sync.start()
      upkeep.start()
      void store.follow()
    },
    stop() {
      sync.stop()
      upkeep.stop()
    },
  }
}

export type Core = ReturnType<typeof createCore>
