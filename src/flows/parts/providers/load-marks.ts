import type { OAuthProvider, ProviderMark } from './provider.js'

const marks = new Map<string, ProviderMark | null>()
const listeners = new Set<() => void>()

type Marked = Pick<OAuthProvider, 'id' | 'mark'>

/** The mark of a provider: `undefined` until it is loaded, `null` where there is none. */
export function markOf(provider: Marked): ProviderMark | null | undefined {
  const own = ownMarkOf(provider)
  return own === undefined ? marks.get(provider.id) : own
}

/** The mark that needs no loading; `null` where there will be none. */
export function ownMarkOf({ id, mark }: Marked): ProviderMark | null | undefined {
  return mark ?? (id.startsWith('custom:') ? null : undefined)
}

/** Calls back when a mark has been loaded; returns the way to stop. */
export function listenForMarks(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Loads the mark of a provider that brings none. One that cannot be loaded leaves the neutral mark, until it is asked for again. */
export async function loadMark(provider: Marked): Promise<void> {
  if (ownMarkOf(provider) !== undefined || marks.get(provider.id)) return
  const found = await findMark(provider.id)
  marks.set(provider.id, found)
  for (const listener of [...listeners]) listener()
}

function findMark(id: string): Promise<ProviderMark | null> {
  return import('./loaded-marks/index.js')
    .then(({ loadedMarks }) => (Object.hasOwn(loadedMarks, id) ? loadedMarks[id]?.() : undefined))
    .then((found) => found?.mark ?? null, () => null)
}
