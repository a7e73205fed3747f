import type { ServerState } from '../server-state.js'
import type { UserRecord } from '../state/index.js'

/**
 * Remembers a user, their identities, the codes they were sent and the flows they are in; the returned function puts them back. What could not be finished
 * (a mail that must not be sent yet, a token that a hook refused) is to leave nothing behind, as a database would roll it back.
 */
export function takeSnapshot({ store }: ServerState, userId: string): () => void {
  const user = store.users.get(userId)
  const before = user && structuredClone(user)
  const identities = store.identities.find('user', userId).map((identity) => structuredClone(identity))
  const tokens = store.oneTimeTokens.find('user', userId)
  const flows = new Map(store.flowStates.find('user', userId).map((flow) => [flow, { ...flow }]))
  return () => {
    if (!user || !before) return
    restore(user, before)
    store.users.save(user)
    for (const identity of store.identities.find('user', userId)) store.identities.delete(identity.id)
    for (const identity of identities) store.identities.save(identity)
    for (const { purpose } of store.oneTimeTokens.find('user', userId)) store.oneTimeTokens.delete(`${userId} ${purpose}`)
    for (const token of tokens) store.oneTimeTokens.save(token)
    for (const flow of store.flowStates.find('user', userId)) if (!flows.has(flow)) store.flowStates.delete(flow.id)
    for (const [flow, flowBefore] of flows) store.flowStates.save(Object.assign(flow, { codeIssuedAt: undefined }, flowBefore))
  }
}

/** Does something to a user; when it fails, nothing has happened. */
export async function undoOnFailure<Result>(server: ServerState, userId: string, act: () => Promise<Result>): Promise<Result> {
  const undo = takeSnapshot(server, userId)
  try {
    return await act()
  } catch (error) {
    undo()
    throw error
  }
}

function restore(user: UserRecord, before: UserRecord): void {
  const gone = Object.keys(user).filter((key) => !(key in before))
  Object.assign(user, Object.fromEntries(gone.map((key) => [key, undefined])), before)
}
