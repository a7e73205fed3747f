'use client'

/** Which request of an app is decided on. */
export interface AuthorizationDecision {
  authorizationId: string
  /** Gives the app's address back instead of going there. @default false */
  skipBrowserRedirect?: boolean
}
