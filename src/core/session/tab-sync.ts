import type { ChannelPort, StoragePort } from '../platform/index.js'

interface Parts {
  platform: { channel: ChannelPort; storage: StoragePort }
  options: { storageKey: string }
  /** Reads storage again. */
  follow: () => unknown
}

/** Tells other tabs that storage has changed, and hears it of them: never what it holds, since whoever hears reads storage. */
export function createTabSync({ platform: { channel, storage }, options: { storageKey }, follow }: Parts) {
  let line: ReturnType<ChannelPort['open']> = null
  let stopListening: (() => void) | null = null
  return {
    announce() {
      line?.post('changed')
    },
    start() {
      if (stopListening) return
      // auth-js listens on the storage key itself, and would take our message for its own.
      line = channel.open(`latchkey:${storageKey}`, () => follow())
      const stop = storage.listen?.((key) => (key === null || key === storageKey) && follow())
      stopListening = () => stop?.()
    },
    stop() {
      line?.close()
      stopListening?.()
      line = stopListening = null
    },
  }
}
