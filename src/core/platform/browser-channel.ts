import type { ChannelPort } from './ports.js'

export const browserChannel: ChannelPort = {
  open(name, listener) {
    if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined') return null
    try {
      const channel = new BroadcastChannel(name)
      channel.onmessage = (event) => {
        if (typeof event.data === 'string') listener(event.data)
      }
      return { post: (message) => channel.postMessage(message), close: () => channel.close() }
    } catch {
      return null // An opaque origin has no channel; the storage event and focus do its work.
    }
  },
}
