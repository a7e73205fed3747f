import { createNonce } from './create-nonce.js'
import { loadGoogleIdentity, type GoogleScript } from './google-identity.js'

/** What a prompt needs. */
export interface OneTapRequest extends GoogleScript {
  /** The app's client id at Google. */
  readonly clientId: string
  /** Signs in without a press, where there is one account that has agreed before. @default false */
  readonly autoSelect?: boolean | undefined
  /** Closes the prompt on a press beside it. @default true */
  readonly cancelOnTapOutside?: boolean | undefined
  /** What the prompt's title says. @default 'signin' */
  readonly context?: 'signin' | 'signup' | 'use' | undefined
}

/** An ID token of Google's, and the plain nonce that belongs to it. */
export interface OneTapAnswer {
  readonly token: string
  readonly nonce?: string
}

/** Shows Google's prompt; returns the way to take it away. A script that does not come is reported, and the page goes on without it. */
export function openOneTap(request: OneTapRequest, { onAnswer, onMissing }: { onAnswer: (answer: OneTapAnswer) => void; onMissing: (error: Error) => void }): () => void {
  let isOver = false
  let cancel: () => void = () => undefined
  const open = async () => {
    const [google, nonce] = await Promise.all([loadGoogleIdentity(request), createNonce()])
    if (isOver) return
    const { clientId, autoSelect = false, cancelOnTapOutside = true, context = 'signin' } = request
    google.initialize({
      client_id: clientId, auto_select: autoSelect, cancel_on_tap_outside: cancelOnTapOutside, context, itp_support: true, use_fedcm_for_prompt: true,
      ...(nonce && { nonce: nonce.hashed }),
      callback: ({ credential }) => { if (!isOver) onAnswer({ token: credential, ...(nonce && { nonce: nonce.plain }) }) },
    })
    cancel = () => google.cancel()
    google.prompt()
  }
  open().catch((error: Error) => { if (!isOver) onMissing(error) })
  return () => {
    isOver = true
    cancel()
  }
}
