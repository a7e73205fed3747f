import type { PopupWindow } from '../../platform/index.js'
import type { Session } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { locationOf } from './location-of.js'
import { takeOver } from './handle-redirect.js'
import type { PopupOutcome } from './popup-outcome.js'
import { takePopupOutcome } from './popup-outcome.js'

const glance = 500

/** Glances to wait for a window that seems closed: a provider's page may have cut the tie to one that is still there. */
const patience = 10

/** The popup's page finishes by itself, and this one sees it in storage: a provider's page may have cut every other tie. */
export async function followPopup(parts: VerbParts, popup: PopupWindow, { url, signal }: { url: string; signal: AbortSignal | undefined }) {
  const { AuthError, store, platform } = parts
  await takePopupOutcome(parts)
  locationOf(parts).markPopup?.(popup)
  popup.location.replace(url)
  const before = store.current()?.session.access_token
  return new Promise<{ session: Session; user: Session['user'] }>((resolve, reject) => {
    let stopTimer: () => void = () => undefined
    // One that closes has this page in the foreground at once: nobody has closed one that had been gone before.
    let gone = 0
    let left = 0
    const watch = () => {
      stopTimer = platform.clock.setTimer(watch, glance)
      if (popup.closed) gone += 1
      if (left) void ask(!--left)
    }
    const stops = [() => stopTimer(), store.subscribe(look), platform.lifecycle.listen((event) => { if (event === 'foreground' && popup.closed) left = gone > 2 ? patience : 1 })]
    const leave = () => end(() => reject(new AuthError('The sign-in was cancelled.', { code: 'request_aborted' })))
    const end = (settle: () => void) => {
      stops.forEach((stop) => stop())
      signal?.removeEventListener('abort', leave)
      popup.close()
      void takePopupOutcome(parts)
      settle()
    }
    function look() {
      const session = store.current()?.session
      if (session && session.access_token !== before) end(() => resolve({ session, user: session.user }))
    }
    async function ask(isLast: boolean) {
      await store.follow()
      const { href, ...said } = await takePopupOutcome(parts)
      if (!href && !said.code && !isLast) return
      stopTimer()
      // A session ends this by itself.
      const { code = 'popup_closed', description = 'The window was closed before the sign-in was done.' }: PopupOutcome = { ...said, ...(href && (await takeOver(parts, href))) }
      end(() => reject(new AuthError(description, { code })))
    }
    watch()
    signal?.addEventListener('abort', leave)
    if (signal?.aborted) leave()
  })
}
