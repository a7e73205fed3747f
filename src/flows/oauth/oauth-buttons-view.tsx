'use client'

import { createOnDemand } from '../../shared/create-on-demand.js'
import { useOnDemand } from '../../shared/use-on-demand.js'
import { OAuthButtonList, type OAuthButtonListProps } from './oauth-button-list.js'

/** Props of `OAuthButtons`. */
export interface OAuthButtonsProps extends Omit<OAuthButtonListProps, 'providers'> {
  /** Providers as values, which bring their marks, or by their names at the server. @default those that the server offers */
  providers?: OAuthButtonListProps['providers'] | undefined
}

/** What asks the server is loaded only where the server is asked. */
const serverButtons = /* @__PURE__ */ createOnDemand(() => import('./server-oauth-buttons.js').then(({ ServerOAuthButtons }) => ServerOAuthButtons))

/** `OAuthButtons`, without what looks and words it is given. */
export function OAuthButtonsView({ providers, ...props }: OAuthButtonsProps) {
  const { value: ServerOAuthButtons } = useOnDemand(serverButtons, providers === undefined)
  return providers || !ServerOAuthButtons ? <OAuthButtonList providers={providers ?? none} {...props} /> : <ServerOAuthButtons {...props} />
}

const none: readonly never[] = []
