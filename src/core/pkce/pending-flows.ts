import type { MaybePromise } from '../../shared/maybe-promise.js'
import { browserCrypto } from '../platform/browser-crypto.js'
import { browserLocation } from '../platform/browser-location.js'
import type { OpenPlatform } from '../platform/index.js'
import type { RedirectIntent } from '../types.js'
import { createChallenge, createHex } from './challenge.js'
import type { PromiseTools } from './flow-slots.js'
import { createFlowSlots } from './flow-slots.js'

/** What is kept of a flow beside its verifier, under a key of our own. */
interface FlowNote {
  /** Where its redirect will land. */
  to?: string | undefined
  intent?: RedirectIntent | null
  tab?: string | null
}

/** A flow whose redirect has not come back. */
export interface PendingFlow extends FlowNote {
  /** `null`: the one slot of auth-js before 2.111. */
  id: string | null
  verifier: string
  isRecovery: boolean
}

interface PoolParts extends PromiseTools {
  platform: Pick<OpenPlatform, 'storage' | 'random' | 'crypto' | 'location'>
  options: { storageKey: string }
}

export interface FlowStart {
  flowId: string | null
  code_challenge?: string
  code_challenge_method?: string
}

/** auth-js keeps as many. */
const poolSize = 5

const flowIdPattern = /^[\w-]{8,64}$/

/** The pool of flows that have left for a mail or a provider: in the slots that auth-js uses, so that either can finish them. */
export function createPendingFlows({ platform, options: { storageKey }, ...promises }: PoolParts) {
  const { storage, random } = platform
  const { chain } = promises
  const crypto = platform.crypto ?? browserCrypto
  const tab = () => (platform.location ?? browserLocation).tab?.() ?? null
  const legacyKey = `${storageKey}-code-verifier`
  const indexKey = `${storageKey}-flows-code-verifier`
  const notesKey = `${storageKey}-latchkey-flows`
  const slotKey = (id: string) => `${storageKey}-flow-${id}-code-verifier`
  const { get, set, drop } = createFlowSlots(promises, storage)
  const readIndex = () => chain(get(indexKey), (ids) => (Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []))
  const readNotes = () => chain(get(notesKey), (notes): Record<string, FlowNote> => (typeof notes === 'object' && notes !== null ? { ...notes } : {}))

  function writeIndex(ids: string[], add: Record<string, FlowNote> = {}) {
    return chain(readNotes(), (notes) => {
      const kept = Object.entries({ ...notes, ...add }).filter(([id]) => ids.includes(id))
      return chain(ids.length ? set(indexKey, ids) : drop(indexKey), () => (kept.length ? set(notesKey, Object.fromEntries(kept)) : drop(notesKey)))
    })
  }

  async function remove({ id, verifier }: Pick<PendingFlow, 'id' | 'verifier'>) {
    if (id !== null) {
      await drop(slotKey(id))
      await chain(readIndex(), (ids) => writeIndex(ids.filter((other) => other !== id)))
    }
    if (split(await get(legacyKey))?.verifier === verifier) await drop(legacyKey)
  }

  return {
    remove,
    /** Makes a verifier and puts it by; gives what goes to the server. */
    async begin(note: FlowNote): Promise<FlowStart & { abandon: () => Promise<void> }> {
      const [verifier, id] = [createHex(random, 56), createHex(random, 16)]
      const challenge = await createChallenge(crypto, verifier)
      const value = note.intent === 'recovery' ? `${verifier}/recovery` : verifier
      await chain(readIndex(), (ids) => {
        const evicted = ids.slice(0, Math.max(0, ids.length + 1 - poolSize))
        const kept = [...ids.slice(evicted.length), id]
        const stored = chain(set(slotKey(id), value), () => chain(set(legacyKey, value), () => writeIndex(kept, { [id]: { ...note, tab: tab() } })))
        return chain(stored, () => evicted.reduce<MaybePromise<unknown>>((before, old) => chain(before, () => drop(slotKey(old))), null))
      })
      return { flowId: id, ...challenge, abandon: () => remove({ id, verifier }) }
    },
    /** The flows that a code may belong to, the likeliest first; with an id that one alone. */
    async candidates(flowId?: string | null): Promise<PendingFlow[]> {
      const notes = await readNotes()
      const ids = flowId ? [flowId].filter((id) => flowIdPattern.test(id)) : (await readIndex()).reverse()
      const flows: PendingFlow[] = []
      for (const id of ids) {
        const slot = split(await get(slotKey(id)))
        if (slot) flows.push({ id, ...slot, ...notes[id] })
      }
      const legacy = flowId ? null : split(await get(legacyKey))
      if (legacy && !flows.some(({ verifier }) => verifier === legacy.verifier)) flows.push({ id: null, ...legacy })
      const here = tab()
      const isHere = (flow: PendingFlow) => Number(here !== null && flow.tab === here)
      return flows.sort((one, other) => isHere(other) - isHere(one))
    },
    async clear() {
      await Promise.all((await readIndex()).map((id) => drop(slotKey(id))))
      await Promise.all([drop(indexKey), drop(notesKey), drop(legacyKey)])
    },
  }
}

export type PendingFlows = ReturnType<typeof createPendingFlows>

function split(value: unknown): { verifier: string; isRecovery: boolean } | null {
  if (typeof value !== 'string' || !value) return null
  const [verifier = '', type] = value.split('/')
  return { verifier, isRecovery: type === 'recovery' }
}
