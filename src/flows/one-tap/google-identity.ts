/** What is used of Google's sign-in library. @see https://developers.google.com/identity/gsi/web/reference/js-reference */
export interface GoogleIdentity {
  initialize(options: GoogleIdentityOptions): void
  prompt(): void
  cancel(): void
}

/** How the prompt is asked for, in Google's own names. */
export interface GoogleIdentityOptions {
  client_id: string
  callback: (answer: { credential: string }) => void
  /** The hash of what the server is told: Google puts it into the ID token. */
  nonce?: string
  auto_select?: boolean
  cancel_on_tap_outside?: boolean
  context?: 'signin' | 'signup' | 'use'
  itp_support?: boolean
  use_fedcm_for_prompt?: boolean
}

/** Where Google's script comes from. */
export interface GoogleScript {
  /** Where Google's script is loaded from. @default Google's own address */
  readonly scriptUrl?: string | undefined
  /** The page's nonce for scripts, where its Content-Security-Policy asks for one. */
  readonly scriptNonce?: string | undefined
}

const loading = new Map<string, Promise<GoogleIdentity>>()

/** Google's library, loaded once for the page; after a failure it is loaded anew when it is asked for again. */
export function loadGoogleIdentity({ scriptUrl = 'https://accounts.google.com/gsi/client', scriptNonce }: GoogleScript): Promise<GoogleIdentity> {
  const known = loading.get(scriptUrl) ?? insertScript(scriptUrl, scriptNonce).then(readGoogleIdentity)
  loading.set(scriptUrl, known)
  known.catch(() => loading.delete(scriptUrl))
  return known
}

function insertScript(url: string, nonce: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    Object.assign(script, { src: url, async: true, nonce: nonce ?? '', onload: () => resolve() })
    script.onerror = () => {
      script.remove()
      reject(new Error('latchkey: the script of <GoogleOneTap> could not be loaded. A content blocker or the page’s Content-Security-Policy may keep it out.'))
    }
    document.head.append(script)
  })
}

function readGoogleIdentity(): GoogleIdentity {
  // SAFETY: this is the place where the script that has just run leaves its library.
  const library = (globalThis as { google?: { accounts?: { id?: GoogleIdentity } } }).google?.accounts?.id
  if (!library) throw new Error('latchkey: the script of <GoogleOneTap> brought no `google.accounts.id`.')
  return library
}
