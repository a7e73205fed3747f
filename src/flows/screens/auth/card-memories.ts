import type { AuthClient } from '../../../core/index.js'
import type { TabMemory } from '../../parts/index.js'

/** What the cards of a page keep in this tab of one thing. Two cards share nothing: it is the first one's that writes, and the first one's that takes. */
export interface CardMemories<Value> {
  /** What the page before has left; for the first card alone that asks. It may ask again: StrictMode renders it twice, with the same props. */
  readonly take: (client: AuthClient, props: object) => Value | null
  /** The memory of one card. */
  readonly of: (client: AuthClient, card: object) => TabMemory<Value>
}

/** Makes them of the memory of a client. */
export function createCardMemories<Value>(memoryOf: (client: AuthClient) => TabMemory<Value>): CardMemories<Value> {
  const takers = new WeakMap<AuthClient, object>()
  const keepers = new WeakMap<AuthClient, object>()
  return {
    take(client, props) {
      if ((takers.get(client) ?? props) !== props) return null
      takers.set(client, props)
      return memoryOf(client).read()
    },
    of(client, card) {
      const memory = memoryOf(client)
      const isOthers = () => (keepers.get(client) ?? card) !== card
      return {
        read: () => (isOthers() ? null : memory.read()),
        write(value) {
          if (isOthers()) return
          keepers.set(client, card)
          memory.write(value)
        },
        forget() {
          if (isOthers()) return
          keepers.delete(client)
          memory.forget()
        },
      }
    },
  }
}
