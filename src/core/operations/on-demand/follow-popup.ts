import type { PopupWindow } from '../../platform/index.js'
import type { Session } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { locationOf } from './location-of.js'
import { takeOver } from './handle-redirect.js'
import type { PopupOutcome } from './popup-outcome.js'
import { takePopupOutcome } from './popup-outcome.js'

const glance = 500

/** The popup's page finishes by itself, and this one sees it in storage: a provider's page may have cut every other tie. */
export async function followPopup(parts: VerbParts, popup: PopupWindow, { url, signal }: { url: string; signal: AbortSignal | undefined }) {
  const { AuthError, store, platform } = parts
  await takePopupOutcome(parts)
  locationOf(parts).markPopup?.(popup)
  popup.location.replace(url)
  const before = store.current()?.session.access_token
  return new Promise<{ session: Session; user: Session['user'] }>((resolve, reject) => {
    let stopTimer: () => void = () => undefined
    const stops = [() => stopTimer(), store.subscribe(look), platform.lifecycle.listen((event) => event === 'foreground' && popup.closed && wait(giveUp))]
    const leave = () => end(() => reject(new AuthError('The sign-in was cancelled.', { code: 'request_aborted' })))
    const end = (settle: () => void) => {
      stops.forEach((stop) => stop())
      signal?.removeEventListener('abort', leave)
      popup.close()
      void takePopupOutcome(parts)
      settle()
    }
    const wait = (next: () => void) => {
      stopTimer()
      stopTimer = platform.clock.setTimer(next, glance)
    }
    function look() {
      const session = store.current()?.session
      if (session && session.access_token !== before) end(() => resolve({ session, user: session.user }))
    }
    async function giveUp() {
      await store.follow()
      const { href, ...left } = await takePopupOutcome(parts)
      // A session ends this by itself.
      const { code = 'popup_closed', description = 'The window was closed before the sign-in was done.' }: PopupOutcome = { ...left, ...(href && (await takeOver(parts, href))) }
      end(() => reject(new AuthError(description, { code })))
    }
    signal?.addEventListener('abort', leave)
    if (signal?.aborted) leave()
  })
}
