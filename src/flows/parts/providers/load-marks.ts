import { createOnDemand, type OnDemand } from '../../../shared/create-on-demand.js'
import type { ProviderMark } from './provider.js'

const marks = new Map<string, OnDemand<ProviderMark | null>>()

/** The mark of a brand, loaded when it is shown; `null` where it has none. */
export function brandMark(id: string): OnDemand<ProviderMark | null> {
  const known = marks.get(id) ?? createOnDemand(() => findMark(id))
  marks.set(id, known)
  return known
}

async function findMark(id: string): Promise<ProviderMark | null> {
  const { loadedMarks } = await import('./loaded-marks/index.js')
  const found = Object.hasOwn(loadedMarks, id) ? await loadedMarks[id]?.() : undefined
  return found?.mark ?? null
}
