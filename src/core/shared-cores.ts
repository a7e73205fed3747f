import { createCore } from './core.js'
import type { Core } from './core.js'
import type { AuthClientOptions } from './options.js'
import { resolveOptions } from './options.js'
import { browserPage } from './platform/index.js'

interface Entry {
  identity: unknown[]
  core: Core
  users: number
}

/** The core for these options: in a page the one that is there, else a new one. */
export function openCore(options: AuthClientOptions): { core: Core; close: () => void } {
  const resolved = resolveOptions(options)
  const page = (options.platform?.location ?? browserPage).page
  if (!page || options.shared === false || resolved.storage === 'memory') {
    const core = createCore(resolved)
    return { core, close: core.stop }
  }
  const entries = entriesOf(page)
  const identity = [resolved.url, resolved.storageKey, options.platform?.storage ?? options.storage ?? 'local']
  const found = [...entries].find((entry) => identity.every((part, index) => part === entry.identity[index]))
  if (found?.users === 0) found.core.resume()
  return join(entries, found ?? { identity, core: createCore(resolved), users: 0 })
}

const coresKey = Symbol.for('latchkey.cores')

/** On the page itself, so that a module loaded twice (by hot replacement, say) still finds the page's cores. */
function entriesOf(page: object): Set<Entry> {
  // SAFETY: nobody else uses this symbol.
  const owner = page as { [coresKey]?: Set<Entry> }
  return (owner[coresKey] ??= new Set())
}

/** Counts a client in; the last one to leave stops the core, which is forgotten once nothing of it is under way. */
function join(entries: Set<Entry>, entry: Entry): { core: Core; close: () => void } {
  const { core } = entry
  entries.add(entry)
  entry.users += 1
  let isOpen = true
  const forget = () => entry.users === 0 && entries.delete(entry)
  return {
    core,
    close() {
      if (!isOpen) return
      isOpen = false
      entry.users -= 1
      if (entry.users > 0) return
      core.stop()
      // A renewal is not cut off, and whoever comes back meanwhile joins it.
      const pending = core.parts.refresher.pending()
      if (pending) void pending.then(forget, forget)
      else forget()
    },
  }
}
