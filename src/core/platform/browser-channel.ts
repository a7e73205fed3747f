import type { ChannelPort } from './ports.js'

export const browserChannel: ChannelPort = {
  open(name, listener) {
    try {
      const channel = new window.BroadcastChannel(name)
      channel.onmessage = (event) => {
        if (typeof event.data === 'string') listener(event.data)
      }
      return { post: (message) => channel.postMessage(message), close: () => channel.close() }
    } catch {
      return null // No page, an old browser, an opaque origin: the storage event and focus do its work.
    }
  },
}
