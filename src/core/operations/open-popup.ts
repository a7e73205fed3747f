import type { PopupWindow } from '../platform/index.js'
import type { OAuthCredentials } from '../types.js'
import type { Parts } from './parts.js'

/** Opens the window of a sign-in before anything is waited for: a browser allows it only while it handles the person's press. */
export function openPopup({ platform }: Parts, { options }: Partial<OAuthCredentials>): PopupWindow | null {
  const popup = options?.popup
  if (!popup || options.skipBrowserRedirect) return null
  return platform.page.openPopup?.({ width: 480, height: 640, ...Object(popup) }) ?? null
}
