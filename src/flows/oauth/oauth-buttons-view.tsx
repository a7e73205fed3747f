'use client'

import { useCachedSettings } from '../../react/index.js'
import { offeredProviders } from '../parts/index.js'
import { OAuthButtonList, type OAuthButtonListProps } from './oauth-button-list.js'

/** Props of `OAuthButtons`. */
export interface OAuthButtonsProps extends Omit<OAuthButtonListProps, 'providers'> {
  /** Providers as values, which bring their marks, or by their names at the server. @default those that the server offers */
  providers?: OAuthButtonListProps['providers'] | undefined
}

/** `OAuthButtons`, without what looks and words it is given. */
export function OAuthButtonsView({ providers, ...props }: OAuthButtonsProps) {
  const settings = useCachedSettings(providers === undefined)
  return <OAuthButtonList providers={providers ?? offeredProviders(settings)} {...props} />
}
