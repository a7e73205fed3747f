'use client'

import { FormAlert } from '../../form/index.js'
import { enOAuth, useMessages } from '../../i18n/index.js'
import { Grid, Stack, ThemeRoot } from '../../ui/index.js'
import { iconColumns } from './icon-columns.js'
import { OAuthButton } from './oauth-button.js'
import { useOAuthButtons, type OAuthButtonsOptions } from './use-oauth-buttons.js'

/** Props of `OAuthButtonList`. */
export interface OAuthButtonListProps extends OAuthButtonsOptions {
  /** Buttons with names under each other, or icons in a grid. @default 'auto': icons for four and more */
  layout?: 'auto' | 'block' | 'icon' | undefined
  /** Nothing can be pressed. @default false */
  disabled?: boolean | undefined
  /** A class for the outermost element. */
  className?: string | undefined
}

/** A button for each provider, and what went wrong with one. */
export function OAuthButtonList({ layout = 'auto', disabled, className, ...options }: OAuthButtonListProps) {
  const words = useMessages('oauth', enOAuth)
  const { providers, signIn, pendingProvider, lastProvider, message, retry } = useOAuthButtons(options)
  const isIcon = layout === 'icon' || (layout === 'auto' && providers.length >= 4)
  const buttons = providers.map((provider) => (
    <OAuthButton
      key={provider.id} provider={provider} isIcon={isIcon} isPending={provider.id === pendingProvider} isLastUsed={provider.id === lastProvider}
      aria-disabled={(pendingProvider !== null && provider.id !== pendingProvider) || undefined} disabled={disabled} onClick={() => signIn(provider)}
    />
  ))
  return (
    <ThemeRoot className={className}>
      <Stack role="group" aria-label={words.label}>
        <FormAlert message={message} onAction={{ retry }} />
        {isIcon ? <Grid data-columns={iconColumns(providers.length)}>{buttons}</Grid> : <Stack data-tight="">{buttons}</Stack>}
      </Stack>
    </ThemeRoot>
  )
}
