'use client'

import { enOAuth, formatMessage, useMessages } from '../../i18n/index.js'
import { Badge, Button, createPart, VisuallyHidden, type ButtonProps } from '../../ui/index.js'
import { ProviderIcon, providerName, type OAuthProvider } from '../parts/index.js'

/** Props of `OAuthButton`: the provider, its state, and those of a button. */
export interface OAuthButtonProps extends ButtonProps {
  provider: OAuthProvider
  /** Shows the mark alone; the name is there for those who do not see it. @default false */
  isIcon?: boolean | undefined
  /** The way to this provider has been taken. @default false */
  isPending?: boolean | undefined
  /** This provider was chosen the last time. @default false */
  isLastUsed?: boolean | undefined
}

const ProviderLabel = /* @__PURE__ */ createPart('provider', 'span')

/** The button of one provider. */
export function OAuthButton({ provider, isIcon = false, isPending, isLastUsed = false, ...props }: OAuthButtonProps) {
  const words = useMessages('oauth', enOAuth)
  const name = providerName(provider)
  const label = formatMessage(words.continueWith, { provider: name })
  const pending = formatMessage(words.pending, { provider: name })
  const Text = isIcon ? VisuallyHidden : 'span'
  return (
    <Button
      variant="outline" block data-provider={provider.id} title={isIcon ? name : undefined} pending={isPending}
      pendingLabel={<Text>{pending}</Text>} {...props}
    >
      <ProviderLabel><ProviderIcon provider={provider} /><Text>{label}</Text></ProviderLabel>
      {isLastUsed && <Badge>{words.lastUsed}</Badge>}
    </Button>
  )
}
