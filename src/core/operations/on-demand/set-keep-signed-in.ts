import type { VerbParts } from '../verb-parts.js'

/** Chooses where the session lies from now on: in this tab alone, or where it outlives the tab; moves the one that there is. */
export async function setKeepSignedIn({ attempt, options, platform, start, store }: VerbParts, isKept: boolean): Promise<null> {
  const { choiceKey, notes, sessionPlace: before, storage, tabStorage } = platform
  if (!tabStorage) return null
  await start()
  const isKeptByDefault = storage !== tabStorage
  const keptPlace = isKeptByDefault ? storage : notes
  const place = isKept ? keptPlace : tabStorage
  await attempt(() => (isKept ? tabStorage.removeItem(choiceKey) : tabStorage.setItem(choiceKey, 'session')), null)
  if (isKept && !isKeptByDefault) await attempt(() => notes.setItem(choiceKey, 'local'), null)
  let hasMoved = false
  await store.transact((held) => {
    platform.sessionPlace = place
    hasMoved = held !== null && place !== before
    return hasMoved ? [held, null] : undefined
  })
  if (hasMoved) for (const key of [options.storageKey, `${options.storageKey}-latchkey`]) await attempt(() => before.removeItem(key), null)
  return null
}
