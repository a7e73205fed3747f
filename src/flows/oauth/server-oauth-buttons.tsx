'use client'

import { useCachedSettings } from '../../react/index.js'
import { offeredProviders } from '../parts/index.js'
import { OAuthButtonList, type OAuthButtonListProps } from './oauth-button-list.js'

/** A button for each provider that the server offers. */
export function ServerOAuthButtons(props: Omit<OAuthButtonListProps, 'providers'>) {
  return <OAuthButtonList providers={offeredProviders(useCachedSettings(true))} {...props} />
}
