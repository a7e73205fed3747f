import { callIsolated } from '../session/index.js'
import type { RealtimeLike } from '../types.js'
import type { Parts } from './parts.js'

/** Has supabase-js's realtime client fetch the token anew after each change of it, sign-out included. */
export function keepRealtimeSignedIn({ store }: Parts, realtime: RealtimeLike): () => void {
  let last = store.current()?.session.access_token
  return store.subscribe(() => {
    const token = store.current()?.session.access_token
    if (token === last) return
    last = token
    callIsolated(() => realtime.setAuth())
  })
}
