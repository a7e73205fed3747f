'use client'

import { useId } from 'react'
import type { UserIdentity } from '../../core/index.js'
import { enIdentities, formatDate, formatMessage, useLocale, useMessages } from '../../i18n/index.js'
import { useSession, type UnlinkPermission } from '../../react/index.js'
import { Button, Item, ItemIcon, ItemText, KeyIcon, MailIcon, MessageIcon } from '../../ui/index.js'
import { ProviderIcon, type OAuthProvider } from '../parts/index.js'
import { identityAddress, identityName, isOwnAddress, providerOf } from './identity-item.js'

/** Props of `IdentityRow`. */
export interface IdentityRowProps {
  identity: UserIdentity
  permission: UnlinkPermission
  /** Providers as the app describes them. */
  offered: readonly OAuthProvider[]
  isUnlinking: boolean
  disabled: boolean | undefined
  onUnlink: () => void
}

/** A way into the account: which one, since when, and the way to take it away or why that cannot be. */
export function IdentityRow({ identity, permission, offered, isUnlinking, disabled, onUnlink }: IdentityRowProps) {
  const words = useMessages('identities', enIdentities)
  const { tag } = useLocale()
  const phone = useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.user.phone : undefined))
  const reasonId = useId()
  const name = identityName(identity, words, offered)
  const address = identityAddress(identity, phone)
  const { created_at: linkedAt, last_sign_in_at: usedAt } = identity
  const reasons = { 'last-identity': words.lastIdentity, 'email-conflict': words.emailConflict, 'linking-disabled': words.linkingDisabled }
  return (
    <Item>
      <ItemIcon><IdentityIcon provider={identity.provider} offered={offered} /></ItemIcon>
      <ItemText>
        <strong>{name}</strong>
        {address !== null && <bdi>{address}</bdi>}
        {linkedAt !== undefined && <span>{formatMessage(words.linkedOn, { date: formatDate(linkedAt, tag) })}</span>}
        {usedAt !== undefined && !isOwnAddress(identity) && <span>{formatMessage(words.lastUsedOn, { date: formatDate(usedAt, tag) })}</span>}
        {!permission.allowed && <span id={reasonId} data-reason={permission.reason}>{reasons[permission.reason]}</span>}
      </ItemText>
      <Button
        variant="outline" size="small" tone="danger" aria-label={formatMessage(words.unlinkProvider, { provider: name })} pending={isUnlinking}
        disabled={disabled} aria-disabled={!permission.allowed || undefined} aria-describedby={permission.allowed ? undefined : reasonId} onClick={onUnlink}
      >
        {words.unlink}
      </Button>
    </Item>
  )
}

function IdentityIcon({ provider, offered }: { provider: string; offered: readonly OAuthProvider[] }) {
  if (provider === 'email') return <MailIcon />
  if (provider === 'phone') return <MessageIcon />
  if (provider === 'web3' || provider.startsWith('sso:')) return <KeyIcon />
  return <ProviderIcon provider={providerOf(provider, offered)} />
}
