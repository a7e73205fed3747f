import type { PopupWindow } from '../../platform/index.js'
import type { Session } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'

const glance = 500

/** The popup's page finishes by itself, and this one sees it in storage: a provider's page may have cut every other tie. */
export function followPopup({ AuthError, store, platform }: VerbParts, popup: PopupWindow, { url, signal }: { url: string; signal: AbortSignal | undefined }) {
  popup.location.replace(url)
  const before = store.current()?.session.access_token
  return new Promise<{ session: Session; user: Session['user'] }>((resolve, reject) => {
    let stopTimer: () => void = () => undefined
    const stops = [() => stopTimer(), store.subscribe(look), platform.lifecycle.listen((event) => event === 'foreground' && popup.closed && wait(giveUp))]
    signal?.addEventListener('abort', () => end(() => reject(new AuthError('The sign-in was cancelled.', { code: 'request_aborted' }))))
    const end = (settle: () => void) => {
      stops.forEach((stop) => stop())
      popup.close()
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
      end(() => reject(new AuthError('The window was closed before the sign-in was done.', { code: 'popup_closed' })))
    }
  })
}
