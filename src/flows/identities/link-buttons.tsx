'use client'

import { enIdentities, formatMessage, useMessages } from '../../i18n/index.js'
import { Button, Row } from '../../ui/index.js'
import { ProviderIcon, providerName, type OAuthProvider } from '../parts/index.js'

/** Props of `LinkButtons`. */
export interface LinkButtonsProps {
  providers: readonly OAuthProvider[]
  /** The one that is on its way. */
  pendingProvider: string | null
  disabled: boolean | undefined
  onLink: (provider: OAuthProvider) => void
}

/** A button for each provider that can be linked. */
export function LinkButtons({ providers, pendingProvider, disabled, onLink }: LinkButtonsProps) {
  const words = useMessages('identities', enIdentities)
  return (
    <Row role="group" aria-label={words.linkLabel} data-align="start">
      {providers.map((provider) => {
        const isPending = provider.id === pendingProvider
        const values = { provider: providerName(provider) }
        return (
          <Button
            key={provider.id} variant="outline" size="small" data-provider={provider.id} icon={<ProviderIcon provider={provider} />} disabled={disabled}
            pending={isPending} pendingLabel={formatMessage(words.linking, values)} aria-disabled={(pendingProvider !== null && !isPending) || undefined} onClick={() => onLink(provider)}
          >
            {formatMessage(words.link, values)}
          </Button>
        )
      })}
    </Row>
  )
}
