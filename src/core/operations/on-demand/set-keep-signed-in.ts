import type { VerbParts } from '../verb-parts.js'

/** Chooses where the session lies from now on: in this tab alone, or where it outlives the tab; moves the one that there is. */
export async function setKeepSignedIn(parts: VerbParts, isKept: boolean): Promise<null> {
  const { attempt, platform, start } = parts
  const { choiceKey, lease, notes, sessionPlace, storage, tabStorage } = platform
  if (!tabStorage) return null
  await start()
  const isKeptByDefault = storage !== tabStorage
  const keptPlace = isKeptByDefault ? storage : notes
  await attempt(() => (isKept ? tabStorage.removeItem(choiceKey) : tabStorage.setItem(choiceKey, 'session')), null)
  if (isKept && !isKeptByDefault) await attempt(() => notes.setItem(choiceKey, 'local'), null)
  const { storageKey, requestTimeout } = parts.options
  // While no tab renews what is moved: its answer would find nothing to replace, and the moved token would be a used one.
  await lease.hold({ name: `${storageKey}:refresh`, patience: requestTimeout * 1.5 }, () => move(parts, sessionPlace, isKept ? keptPlace : tabStorage))
  return null
}

type Place = VerbParts['platform']['sessionPlace']

async function move({ attempt, options, platform, store }: VerbParts, before: Place, place: Place): Promise<void> {
  let hasMoved = false
  await store.transact((held) => {
    platform.sessionPlace = place
    hasMoved = held !== null && place !== before
    return hasMoved ? [held, null] : undefined
  })
  if (hasMoved) for (const key of [options.storageKey, `${options.storageKey}-latchkey`]) await attempt(() => before.removeItem(key), null)
}
