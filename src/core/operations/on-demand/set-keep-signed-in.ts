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
  const place = isKept ? keptPlace : tabStorage
  // Nothing is renewed where there is no session, and the next one must not lie for a moment where it was not to be.
  if (await chooseBeforeSession(parts, place)) return null
  // While no tab renews what is moved: its answer would find nothing to replace, and the moved token would be a used one.
  await lease.hold({ name: `${storageKey}:refresh`, patience: requestTimeout * 1.5 }, () => move(parts, sessionPlace, place))
  return null
}

type Place = VerbParts['platform']['sessionPlace']

async function chooseBeforeSession({ platform, store }: VerbParts, place: Place): Promise<boolean> {
  let isChosen = false
  await store.transact((held) => {
    isChosen = held === null
    if (isChosen) platform.sessionPlace = place
    return undefined
  })
  return isChosen
}

async function move({ attempt, options, platform, store }: VerbParts, before: Place, place: Place): Promise<void> {
  let hasMoved = false
  await store.transact((held) => {
    platform.sessionPlace = place
    hasMoved = held !== null && place !== before
    return hasMoved ? [held, null] : undefined
  })
  if (hasMoved) for (const key of [options.storageKey, `${options.storageKey}-latchkey`]) await attempt(() => before.removeItem(key), null)
}
