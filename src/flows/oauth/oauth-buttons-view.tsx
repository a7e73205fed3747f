'use client'

import { lazy, Suspense } from 'react'
import { OAuthButtonList, type OAuthButtonListProps } from './oauth-button-list.js'

/** Props of `OAuthButtons`. */
export interface OAuthButtonsProps extends Omit<OAuthButtonListProps, 'providers'> {
  /** Providers as values, which bring their marks, or by their names at the server. @default those that the server offers */
  providers?: OAuthButtonListProps['providers'] | undefined
}

/** What asks the server is loaded only where the server is asked. */
const ServerOAuthButtons = /* @__PURE__ */ lazy(() => import('./server-oauth-buttons.js').then(({ ServerOAuthButtons }) => ({ default: ServerOAuthButtons })))

/** `OAuthButtons`, without what looks and words it is given. */
export function OAuthButtonsView({ providers, ...props }: OAuthButtonsProps) {
  return providers ? <OAuthButtonList providers={providers} {...props} /> : <Suspense><ServerOAuthButtons {...props} /></Suspense>
}
